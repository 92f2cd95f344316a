using Heed.Act.Alerts.Tables;
using Heed.Act.Cases;
using Heed.Base.Database;

namespace Heed.Act.Alerts;

/// <summary>Which alerts somebody may know of: as with cases, agents those of their units and of everything, all others all.</summary>
internal static class AlertScope
{
    public static IQueryable<Alert> AlertsOf(this CaseScope scope, HeedDb db)
    {
        if (scope.All) return db.Alerts;
        var units = scope.Units;
        return db.Alerts.Where(a => a.Unit == null || units.Contains(a.Unit));
    }
}
