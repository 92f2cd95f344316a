using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Routes;

/// <summary>Routes somebody may change: of managers all, of others those that reach themselves.</summary>
public sealed class ListRoutes(HeedDatabase database)
{
    /// <param name="Route">The route.</param>
    /// <param name="Waiting">Alerts held back until its hour comes.</param>
    /// <param name="Sent">Alerts that went it.</param>
    public sealed record Line(AlertRoute Route, int Waiting, int Sent);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var routes = (await db.AlertRoutes.AsNoTracking().OrderBy(r => r.CreatedAt).ToListAsync(cancel)).Where(r => SaveRoute.May(r.Settings, actor)).ToList();
        var notices = await db.AlertNotices.GroupBy(n => n.RouteId).Select(g => new { g.Key, Waiting = g.Count(n => n.SentAt == null), Sent = g.Count(n => n.SentAt != null) }).ToDictionaryAsync(g => g.Key, cancel);
        return [.. routes.Select(r => notices.TryGetValue(r.Id, out var its) ? new Line(r, its.Waiting, its.Sent) : new Line(r, 0, 0))];
    }

    public async Task<AlertRoute?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.AlertRoutes.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) is { } route && SaveRoute.May(route.Settings, actor) ? route : null;
    }
}
