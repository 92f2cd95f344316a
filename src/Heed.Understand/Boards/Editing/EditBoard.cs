using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards.Editing;

/// <summary>
/// Applies an edit to a board. An edit made on an older one still goes in where nobody changed what it is about; else it is refused, and the one who
/// made it decides.
/// </summary>
public sealed class EditBoard(HeedDatabase database, FindBoardGround ground, TimeProvider time)
{
    /// <param name="Key">The board's key.</param>
    /// <param name="Version">The version that was before the editor's eyes; null to change whatever is there.</param>
    /// <param name="Edit">What is to change.</param>
    public sealed record Input(string Key, long? Version, BoardEdit Edit);

    public async Task<Result<Board>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), BoardsErrors.Edited(input.Key));
    }

    private async Task<Result<Board>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Boards.FirstOrDefaultAsync(b => b.Key == input.Key && Audiences.UpTo(actor.Role).Contains(b.Audience), cancel) is not { } board) return BoardsErrors.Unknown(input.Key);
        if (BoardJson.Read(board.Definition).Failed(out var problem, out var before)) return problem;
        if (input.Version is { } seen && seen != board.Version && !await FitsAsync(db, board, before, seen, input.Edit, cancel)) return BoardsErrors.Edited(input.Key);
        if (input.Edit.Apply(before).Failed(out problem, out var after)) return problem;
        // A tile nobody touched, whose goal is gone, keeps nobody from arranging the rest.
        if (BoardRules.CheckChange(before, after, await ground.RunAsync(actor, cancel)) is { Count: > 0 } broken) return input.Edit is WriteBoard ? BoardsErrors.Invalid(broken, after) : BoardsErrors.Invalid(broken);
        if (after.Audience > actor.Role) return BoardsErrors.AboveYou(after.Audience);
        if (BoardJson.Write(after) == board.Definition) return board;
        await db.WriteBoardAsync(board, after, input.Edit.What, actor, time.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return board;
    }

    private static async Task<bool> FitsAsync(HeedDb db, Board board, BoardDefinition now, long version, BoardEdit edit, CancellationToken cancel)
    {
        var seen = await db.BoardRevisions.AsNoTracking().Where(r => r.BoardId == board.Id && r.Version <= version).OrderByDescending(r => r.Version).Select(r => r.Definition).FirstOrDefaultAsync(cancel);
        return seen is not null && !BoardJson.Read(seen).Failed(out _, out var before) && edit.Seen(before) == edit.Seen(now);
    }
}
