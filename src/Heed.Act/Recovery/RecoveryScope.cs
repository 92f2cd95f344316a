using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises.Tables;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Risk;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery;

/// <summary>Whose customers in trouble somebody may know of: as with cases, those of their units, of no unit, and their own.</summary>
internal static class RecoveryScope
{
    public static bool Covers(this CaseScope scope, string? unit, string? owner) =>
        scope.All || unit is null || owner == scope.Account || scope.Units.Contains(unit, StringComparer.Ordinal);
}

/// <summary>
/// Whether somebody may write to a customer: an agent bound to units to those with a case or a promise of theirs, or whose last answer came from there; and to one of whom nothing is known to
/// belong to any unit.
/// </summary>
public sealed class CheckReach(HeedDatabase database, FindWays find, LatestAnswers latest, FindTroubles troubles)
{
    public async Task<bool> RunAsync(string customer, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (scope.All) return true;
        if (await scope.Of(db).AnyAsync(c => c.Customer == customer, cancel)) return true;
        var promises = await db.Promises.AsNoTracking().Where(p => p.Customer == customer).Select(p => new { Unit = p.FromUnit ?? p.Deliverer, p.Promiser }).ToListAsync(cancel);
        if (promises.Exists(p => scope.Covers(p.Unit, p.Promiser))) return true;
        if ((await latest.RunAsync((await find.RunAsync(actor.Workspace, cancel)).Score, actor, cancel)).TryGetValue(customer, out var said)) return scope.Covers((await troubles.UnitsAsync([said.Seq], actor, cancel)).GetValueOrDefault(said.Seq), null);
        return promises.Count == 0 && !await db.Cases.AnyAsync(c => c.Customer == customer, cancel);
    }
}
