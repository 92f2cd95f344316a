using System.Security.Cryptography;
using System.Text;
using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Routes;

/// <summary>
/// Puts into the outbox what is to be told now: at once, in the digest that is due, or when the quiet hours are over. A notice is marked and its message
/// put up in one save; of several nodes one gets through.
/// </summary>
public sealed class SendNotices(HeedDatabase database, IAlertMessages messages, ListColleagues colleagues, ListUnits units, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    /// <returns>How many messages were put up.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        List<(WorkspaceId Workspace, Guid Route)> waiting;
        await using (var db = database.ForSystem())
        {
            var found = await db.AlertNotices.IgnoreQueryFilters().Where(n => n.SentAt == null).Select(n => new { n.WorkspaceId, n.RouteId }).Distinct().ToListAsync(cancel);
            waiting = found.ConvertAll(f => (f.WorkspaceId, f.RouteId));
        }

        var sent = 0;
        foreach (var (workspace, route) in waiting)
        {
            try
            {
                sent += await OneAsync(workspace, route, cancel);
            }
            catch (DbUpdateException)
            {
                // Another node was first.
            }
        }

        return sent;
    }

    private async Task<int> OneAsync(WorkspaceId workspace, Guid id, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var notices = await db.AlertNotices.Where(n => n.RouteId == id && n.SentAt == null).ToListAsync(cancel);
        // Another node may have sent them since they were seen to wait.
        if (notices.Count == 0) return 0;
        var now = Microseconds.Whole(time.GetUtcNow());
        if (await db.AlertRoutes.FirstOrDefaultAsync(r => r.Id == id, cancel) is not { Settings.Paused: false } route)
        {
            // Nobody is told of what came while a route rested, or after it was gone.
            foreach (var notice in notices) notice.Sent(now);
            await db.SaveChangesAsync(cancel);
            return 0;
        }

        var zone = (await workspaces.RunAsync(workspace, cancel))!.Zone;
        Guid[] ids = [.. notices.Select(n => n.AlertId)];
        var alerts = await db.Alerts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var due = Due(route.Settings, alerts, notices.Min(n => n.At), now, zone);
        if (due.Count == 0) return 0;
        foreach (var notice in notices.Where(n => due.Any(a => a.Id == n.AlertId))) notice.Sent(now);
        // What somebody settled before the digest came needs no telling.
        Alert[] told = [.. due.Where(a => a.State != AlertState.Settled).OrderByDescending(a => a.Severity).ThenByDescending(a => a.RaisedAt).ThenBy(a => a.Id)];
        IReadOnlyList<Message> put = told.Length == 0 ? [] : messages.Write(await NewsAsync(route, told, now, zone, cancel));
        foreach (var message in put) db.Post(message, now);
        await db.SaveChangesAsync(cancel);
        return put.Count;
    }

    /// <summary>Which of the alerts that wait are told now.</summary>
    internal static IReadOnlyList<Alert> Due(RouteSettings settings, IReadOnlyList<Alert> alerts, DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone)
    {
        var open = !RouteTimes.IsQuiet(settings, now, zone) && (settings.Way == RouteWay.AtOnce || now >= RouteTimes.NextDigest(settings, since, zone));
        return open ? alerts : settings.SevereAnyway ? [.. alerts.Where(a => a.Severity == AlertSeverity.Severe)] : [];
    }

    internal async Task<AlertNews> NewsAsync(AlertRoute route, IReadOnlyList<Alert> alerts, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        var about = alerts.Count == 0 ? $"test {now.UtcTicks}" : string.Join(',', alerts.Select(a => a.Id).Order());
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Id} {about}")).AsSpan(0, 16), bigEndian: true);
        var actor = Actor.System(route.WorkspaceId);
        return new(id, route, alerts, now, route.Settings.ZoneOr(zone))
        {
            Tree = await units.RunAsync(actor, cancel),
            Sources = await catalogue.AllAsync(route.WorkspaceId, cancel),
            People = [.. (await colleagues.RunAsync(route.WorkspaceId, cancel)).Where(c => route.Settings.People.Contains(c.Account, StringComparer.Ordinal) && MailAddresses.IsOne(c.Email))],
        };
    }
}
