using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Units;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>Who gets the next case: of those who take the unit's, are here and have room, the one with the fewest open.</summary>
internal sealed class LeastLoaded(IReadOnlyList<CaseAgent> agents, Dictionary<string, int> open, UnitTree tree)
{
    private readonly Dictionary<string, HashSet<string>?> _units = agents.ToDictionary(
        a => a.Account, a => a.Units.Count == 0 ? null : a.Units.SelectMany(tree.Within).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static async Task<LeastLoaded> OfAsync(HeedDb db, UnitTree tree, CancellationToken cancel)
    {
        var agents = await db.CaseAgents.AsNoTracking().ToListAsync(cancel);
        var open = await db.Cases.Where(c => c.State != CaseState.Closed && c.Owner != null).GroupBy(c => c.Owner!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new(agents, open.ToDictionary(o => o.Key, o => o.Count, StringComparer.Ordinal), tree);
    }

    /// <summary>Finds one and counts the case as theirs; null where nobody can take it.</summary>
    public string? Next(string? unit)
    {
        var next = agents.Where(a => !a.Away && Takes(a, unit) && !(open.GetValueOrDefault(a.Account) >= a.MostOpen))
            .OrderBy(a => open.GetValueOrDefault(a.Account)).ThenBy(a => a.Account, StringComparer.Ordinal).FirstOrDefault()?.Account;
        if (next is not null) Count(next);
        return next;
    }

    public void Count(string account) => open[account] = open.GetValueOrDefault(account) + 1;

    private bool Takes(CaseAgent agent, string? unit) => unit is null || _units[agent.Account] is not { } units || units.Contains(unit);
}
