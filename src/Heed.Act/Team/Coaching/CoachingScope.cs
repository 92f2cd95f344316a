using Heed.Act.Cases.Tables;
using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>
/// Whose coaching somebody may see: their own; managers that of those they lead. A manager who takes cases of some units leads who takes those of these units or below; one without units, and
/// an owner, everyone. Nobody else sees any, programs with a key included.
/// </summary>
/// <param name="Account">Who looks.</param>
/// <param name="Leads">Whether they lead anybody.</param>
/// <param name="Led">Accounts of those they lead; null for everyone.</param>
internal sealed record CoachingScope(string Account, bool Leads, IReadOnlyList<string>? Led)
{
    public IQueryable<CoachingEntry> Of(HeedDb db)
    {
        var me = Account;
        if (!Leads) return db.Coaching.Where(c => c.Agent == me);
        if (Led is not { } led) return db.Coaching;
        // What one wrote down oneself stays to be seen when its agent moves on.
        return db.Coaching.Where(c => c.Agent == me || c.SetBy == me || led.Contains(c.Agent));
    }

    public bool Covers(string agent) => agent == Account || (Leads && (Led is null || Led.Contains(agent, StringComparer.Ordinal)));

    public static async Task<CoachingScope> OfAsync(HeedDb db, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return new(actor.Name, Leads: false, []);
        if (actor.Role > Role.Manager) return new(actor.Name, Leads: true, null);
        var agents = await db.CaseAgents.AsNoTracking().ToListAsync(cancel);
        if (agents.Find(a => a.Account == actor.Name) is not { Units.Count: > 0 } own) return new(actor.Name, Leads: true, null);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var within = own.Units.SelectMany(tree.Within).ToHashSet(StringComparer.Ordinal);
        return new(actor.Name, Leads: true, [.. agents.Where(a => a.Units.Exists(within.Contains)).Select(a => a.Account)]);
    }
}

internal static class CoachingSaves
{
    public static async Task<Result<CoachingEntry>> SaveCoachingAsync(this HeedDb db, CoachingEntry its, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return its;
        }
        catch (DbUpdateException)
        {
            return TeamErrors.Changed;
        }
    }
}
