using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards;

/// <summary>A board as it stands.</summary>
/// <param name="Board">The board.</param>
/// <param name="Definition">What is on it.</param>
/// <param name="Undo">Which edit a step back takes back; null where there is none.</param>
/// <param name="Redo">Which edit a step forward brings again.</param>
public sealed record OpenedBoard(Board Board, BoardDefinition Definition, string? Undo = null, string? Redo = null);

/// <summary>Opens a board for whoever may see it: people of its role, and of every role above.</summary>
public sealed class OpenBoard(HeedDatabase database)
{
    public async Task<Result<OpenedBoard>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Boards.AsNoTracking().FirstOrDefaultAsync(b => b.Key == key && Audiences.UpTo(actor.Role).Contains(b.Audience), cancel) is not { } board) return BoardsErrors.Unknown(key);
        return BoardJson.Read(board.Definition).Failed(out var problem, out var definition) ? problem : new OpenedBoard(board, definition);
    }

    /// <summary>The same with the steps that can be taken from it.</summary>
    public async Task<Result<OpenedBoard>> ForEditingAsync(string key, Actor actor, CancellationToken cancel)
    {
        if ((await RunAsync(key, actor, cancel)).Failed(out var problem, out var opened)) return problem;
        await using var db = database.For(actor.Workspace);
        var steps = await db.BoardRevisions.AsNoTracking().Where(r => r.BoardId == opened.Board.Id).OrderBy(r => r.Number).Select(r => new { r.Number, r.What }).ToListAsync(cancel);
        var stands = opened.Board.Revision;
        return opened with
        {
            Undo = steps.Exists(s => s.Number < stands) ? steps.Find(s => s.Number == stands)?.What : null,
            Redo = steps.Find(s => s.Number > stands)?.What,
        };
    }
}
