using Heed.Act.Cases;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;

namespace Heed.Act.Promises;

/// <summary>
/// Which promises somebody may know of: as with cases, managers and analysts know all; agents their own, those their units made or must deliver, and those
/// nobody else delivers; viewers know how all stand, but nothing that was said.
/// </summary>
internal static class PromiseScope
{
    public static IQueryable<Promise> PromisesOf(this CaseScope scope, HeedDb db)
    {
        if (scope.All) return db.Promises;
        var (me, units) = (scope.Account, scope.Units);
        var cases = scope.Of(db);
        return db.Promises.Where(p => p.Promiser == me || p.Deliverer == null || units.Contains(p.Deliverer) || (p.FromUnit != null && units.Contains(p.FromUnit)) || cases.Any(c => c.Id == p.CaseId));
    }

    /// <summary>Whether one of them answers for a unit.</summary>
    public static bool DeliversFor(this CaseScope scope, string unit) => scope.Texts && (scope.All || scope.Units.Contains(unit, StringComparer.Ordinal));
}
