using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Units;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Routes;

/// <summary>Writes down which routes an alert goes, each once: when it is raised, and when it became severe enough. Saved together with the alert.</summary>
internal static class AddNotices
{
    /// <summary>What was known so long ago is news to nobody.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(4);

    public static async Task RunAsync(HeedDb db, IReadOnlyList<Alert> alerts, UnitTree tree, DateTimeOffset now, CancellationToken cancel)
    {
        var fresh = alerts.Where(a => a.State == AlertState.Open && a.LastAt > now - Fresh).ToList();
        if (fresh.Count == 0) return;
        var routes = (await db.AlertRoutes.AsNoTracking().ToListAsync(cancel)).Where(r => !r.Settings.Paused).ToList();
        if (routes.Count == 0) return;
        Guid[] ids = [.. fresh.Select(a => a.Id)];
        var known = (await db.AlertNotices.Where(n => ids.Contains(n.AlertId)).Select(n => new { n.RouteId, n.AlertId }).ToListAsync(cancel)).Select(n => (n.RouteId, n.AlertId)).ToHashSet();
        // A route made later is for what comes later.
        db.AlertNotices.AddRange(
            from route in routes
            from alert in fresh
            where alert.LastAt >= route.CreatedAt && Fits(route.Settings, alert, tree) && !known.Contains((route.Id, alert.Id))
            select AlertNotice.Of(route, alert, now));
    }

    /// <summary>Whether an alert goes a route. What is about everything goes those that are not for some units.</summary>
    public static bool Fits(RouteSettings route, Alert alert, UnitTree tree) =>
        alert.Severity >= route.Least
        && (route.Kinds.Count == 0 || route.Kinds.Contains(alert.Kind))
        && (route.Units.Count == 0 || (alert.Unit is { } unit && route.Units.Any(u => tree.Within(u).Contains(unit, StringComparer.Ordinal))));
}
