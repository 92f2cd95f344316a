using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>
/// Which cases somebody may know of. Managers, and analysts, know all; agents those of the units they take cases of, those of no unit, their own and those
/// they were named in; viewers know how all of them stand, but nothing that was said.
/// </summary>
/// <param name="Account">Whose.</param>
/// <param name="All">Whether there is a bound at all.</param>
/// <param name="Texts">Whether what was said may be seen, and anything done.</param>
/// <param name="Units">Where there is a bound, the codes of their units with all below.</param>
public sealed record CaseScope(string Account, bool All, bool Texts, IReadOnlyList<string> Units)
{
    internal IQueryable<Case> Of(HeedDb db)
    {
        if (All) return db.Cases;
        var (me, units, named) = (Account, Units, db.CaseMentions);
        return db.Cases.Where(c => c.Owner == me || c.Unit == null || units.Contains(c.Unit) || named.Any(m => m.CaseId == c.Id && m.Account == me));
    }

    internal static async Task<CaseScope> OfAsync(HeedDb db, Actor actor, CancellationToken cancel)
    {
        if (actor.Role != Role.Agent) return new(actor.Name, All: true, actor.Role > Role.Agent, []);
        var agent = await db.CaseAgents.AsNoTracking().FirstOrDefaultAsync(a => a.Account == actor.Name, cancel);
        if (agent is null) return new(actor.Name, All: false, Texts: true, []);
        if (agent.Units.Count == 0) return new(actor.Name, All: true, Texts: true, []);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        return new(actor.Name, All: false, Texts: true, [.. agent.Units.SelectMany(tree.Within).Distinct(StringComparer.Ordinal)]);
    }
}
