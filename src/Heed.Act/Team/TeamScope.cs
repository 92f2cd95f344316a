using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team;

/// <summary>Whose customers a team page tells of.</summary>
/// <param name="Account">Who looks.</param>
/// <param name="Own">Units to choose from: an agent's own; empty where all may be looked at.</param>
/// <param name="Unit">The one chosen; null for all of them.</param>
/// <param name="Within">Codes of what is told of, with all below; null for everything.</param>
public sealed record TeamScope(string Account, IReadOnlyList<string> Own, string? Unit, IReadOnlyList<string>? Within)
{
    /// <summary>Whether one belongs to no unit, so that there are no customers of theirs.</summary>
    public bool IsHomeless => Within is { Count: 0 };

    /// <summary>The same as a filter expression.</summary>
    public string? Where => Within is null ? null : $"unit in ({string.Join(", ", (Unit is { } one ? [one] : Own).Select(ExpressionNames.Quote))})";

    public bool Covers(string? unit) => Within is null || (unit is not null && Within.Contains(unit, StringComparer.Ordinal));

    internal static async Task<Result<TeamScope>> OfAsync(HeedDb db, string? unit, Actor actor, CancellationToken cancel)
    {
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        List<string> own = [];
        var bound = false;
        if (actor.Role < Role.Analyst)
        {
            var agent = await db.CaseAgents.AsNoTracking().FirstOrDefaultAsync(a => a.Account == actor.Name, cancel);
            if (agent is null) return new TeamScope(actor.Name, [], null, []);
            (own, bound) = (agent.Units, agent.Units.Count > 0);
        }

        var mine = own.SelectMany(tree.Within).Distinct(StringComparer.Ordinal).ToList();
        if (unit is null) return new TeamScope(actor.Name, own, null, bound ? mine : null);
        if (tree.Find(unit) is null || (bound && !mine.Contains(unit, StringComparer.Ordinal))) return TeamErrors.NotYours(unit);
        return new TeamScope(actor.Name, own, unit, tree.Within(unit));
    }
}
