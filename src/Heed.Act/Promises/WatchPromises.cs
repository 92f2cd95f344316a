using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>
/// Does what the clock has to do: asks a unit once more, reminds, finds what is overdue and what is broken. Each step is one save that only one of several
/// nodes gets through, with its mails; what was missed while nobody served is caught up with in one step.
/// </summary>
public sealed class WatchPromises(HeedDatabase database, ListColleagues colleagues, IPromiseMails mails, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <returns>How many promises it did something to.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        List<(WorkspaceId Workspace, int Number)> due;
        await using (var db = database.ForSystem())
        {
            var found = await db.Promises.IgnoreQueryFilters().Where(p => p.NextAt != null && p.NextAt <= now).OrderBy(p => p.NextAt).Take(AtOnce).Select(p => new { p.WorkspaceId, p.Number }).ToListAsync(cancel);
            due = found.ConvertAll(f => (f.WorkspaceId, f.Number));
        }

        var done = 0;
        foreach (var (workspace, number) in due)
        {
            if (await RunAsync(workspace, number, cancel)) done++;
        }

        return done;
    }

    /// <returns>Whether there was something to do to one promise, and it was done here.</returns>
    public async Task<bool> RunAsync(WorkspaceId workspace, int number, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var db = database.For(workspace);
        if (await db.Promises.FirstOrDefaultAsync(p => p.Number == number, cancel) is not { NextAt: { } next } its || next > now) return false;
        var turn = new CaseTurn(workspace, CaseTurn.ByClock, now, await FindDesk.OnAsync(db, cancel), IsPerson: false);
        var asking = new AskDeliverer(db, mails, await colleagues.RunAsync(workspace, cancel), new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel)));
        if (now >= its.BreaksAt) its.Break(turn);
        else if (now >= its.DueAt) its.FallDue(turn);
        else if (now >= its.RemindAt) its.Remind(turn);
        else its.AskAgain(turn);
        var what = its.Written[^1].Kind;
        if (what == PromiseEntryKind.AskedAgain) await asking.RunAsync(its, turn, again: true, cancel);
        else await asking.TellBothAsync(its, what, turn, cancel);
        db.AddWrittenToPromises();
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody kept or changed it, or another node was first.
            return false;
        }
    }
}
