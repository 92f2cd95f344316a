using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards;

/// <summary>Takes a board away with its history. What it showed stays where it was heard.</summary>
public sealed class RemoveBoard(HeedDatabase database)
{
    /// <param name="Key">The board's key.</param>
    /// <param name="Version">The version that was before one's eyes.</param>
    public sealed record Input(string Key, long Version);

    public async Task<Result<Board>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Boards.FirstOrDefaultAsync(b => b.Key == input.Key && Audiences.UpTo(actor.Role).Contains(b.Audience), cancel) is not { } board) return BoardsErrors.Unknown(input.Key);
        if (board.Version != input.Version) return BoardsErrors.Edited(input.Key);
        db.Boards.Remove(board);
        try
        {
            await db.SaveChangesAsync(cancel);
            return board;
        }
        catch (DbUpdateConcurrencyException)
        {
            return BoardsErrors.Edited(input.Key);
        }
    }
}
