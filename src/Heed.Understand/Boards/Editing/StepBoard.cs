using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards.Editing;

/// <summary>Takes a board a step back in its history, or forward again.</summary>
public sealed class StepBoard(HeedDatabase database, TimeProvider time)
{
    public sealed record Input(string Key, long Version, bool Forward);

    public async Task<Result<Board>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Boards.FirstOrDefaultAsync(b => b.Key == input.Key && Audiences.UpTo(actor.Role).Contains(b.Audience), cancel) is not { } board) return BoardsErrors.Unknown(input.Key);
        // A step back from a board one has not seen would take back someone else's.
        if (board.Version != input.Version) return BoardsErrors.Edited(input.Key);
        var kept = db.BoardRevisions.Where(r => r.BoardId == board.Id);
        var to = input.Forward
            ? await kept.Where(r => r.Number > board.Revision).OrderBy(r => r.Number).FirstOrDefaultAsync(cancel)
            : await kept.Where(r => r.Number < board.Revision).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        if (to is null) return board;
        if (BoardJson.Read(to.Definition).Failed(out var problem, out var definition)) return problem;
        if (definition.Audience > actor.Role) return BoardsErrors.AboveYou(definition.Audience);
        board.Write(definition, BoardHistory.Name(actor), time.GetUtcNow());
        board.StandAt(to.Number);
        to.StandsAgain(board.Version);
        try
        {
            await db.SaveChangesAsync(cancel);
            return board;
        }
        catch (DbUpdateException)
        {
            return BoardsErrors.Edited(input.Key);
        }
    }
}
