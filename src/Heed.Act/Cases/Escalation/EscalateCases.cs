using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Escalation;

/// <summary>
/// Tells the next when an overdue case is left alone, again and again until somebody acts: first the one who has it, then managers as well, then the owners.
/// Each step is one save that only one of several nodes gets through, with its mails.
/// </summary>
public sealed class EscalateCases(HeedDatabase database, ListColleagues colleagues, ICaseMails mails, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <returns>How many cases went up.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        List<(WorkspaceId Workspace, Guid Id)> late;
        await using (var db = database.ForSystem())
        {
            var found = await db.Cases.IgnoreQueryFilters().Where(c => c.EscalateAt != null && c.EscalateAt <= now && c.State != CaseState.Closed).OrderBy(c => c.EscalateAt).Take(AtOnce).Select(c => new { c.WorkspaceId, c.Id }).ToListAsync(cancel);
            late = found.ConvertAll(f => (f.WorkspaceId, f.Id));
        }

        var up = 0;
        foreach (var (workspace, id) in late)
        {
            if (await OneAsync(workspace, id, now, cancel)) up++;
        }

        return up;
    }

    private async Task<bool> OneAsync(WorkspaceId workspace, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == id, cancel) is not { IsOpen: true, EscalateAt: { } at } its || at > now) return false;
        var desk = await FindDesk.OnAsync(db, cancel);
        // Nobody is woken at night for it: it goes up when the desk next opens.
        if (!desk.Hours.IsOpenAt(now) && desk.Hours.NextOpening(now) is { } opens)
        {
            its.EscalateLater(opens);
            return await SavedAsync(db, cancel) && false;
        }

        var told = ToTell(its, await colleagues.RunAsync(workspace, cancel), await db.CaseAgents.AsNoTracking().ToListAsync(cancel), new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel)));
        var turn = new CaseTurn(workspace, CaseTurn.ByClock, now, desk, IsPerson: false);
        its.Escalate([.. told.Select(c => c.Account)], turn);
        foreach (var colleague in told.Where(c => MailAddresses.IsOne(c.Email))) db.Post(mails.Overdue(Guid.CreateVersion7(now), its, colleague), now);
        db.AddWritten();
        return await SavedAsync(db, cancel);
    }

    /// <summary>Who is to know at its next step.</summary>
    internal static IReadOnlyList<Colleague> ToTell(Case its, IReadOnlyList<Colleague> colleagues, IReadOnlyList<CaseAgent> agents, UnitTree tree)
    {
        var hands = its.Owner is { } owner
            ? colleagues.Where(c => c.Account == owner)
            : colleagues.Where(c => agents.Any(a => a.Account == c.Account && !a.Away && (its.Unit is null || a.Units.Count == 0 || a.Units.Exists(u => tree.Within(u).Contains(its.Unit, StringComparer.Ordinal)))));
        var above = its.Escalations switch { 0 => [], 1 => colleagues.Where(c => c.Role == Role.Manager), _ => colleagues.Where(c => c.Role >= Role.Manager) };
        List<Colleague> told = [.. hands.Concat(above).DistinctBy(c => c.Account)];
        // A step nobody stands on is told to the next.
        return told.Count > 0 ? told : [.. colleagues.Where(c => c.Role >= Role.Manager)];
    }

    private static async Task<bool> SavedAsync(HeedDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody acted, or another node was first.
            return false;
        }
    }
}
