using Heed.Act.Alerts.Tables;
using Heed.Act.Alerts.Watches;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Routes;

/// <summary>Makes a route, changes it, takes it away, tries it. Managers do so for all; everyone else for what reaches themselves.</summary>
public sealed class SaveRoute(HeedDatabase database, ListColleagues colleagues, WebhookSettings webhooks, SendNotices send, IAlertMessages messages, FindWorkspace workspaces, TimeProvider time)
{
    /// <param name="Id">Null for a new one.</param>
    /// <param name="Version">As it was seen; of a new one no matter.</param>
    /// <param name="Settings">Who is told what.</param>
    public sealed record Input(Guid? Id, int Version, RouteSettings Settings);

    public async Task<Result<AlertRoute>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var people = await colleagues.RunAsync(actor, cancel);
        var settings = RouteRules.Clean(input.Settings, people);
        if (!May(settings, actor)) return AlertsErrors.NotYours;
        if (RouteRules.Reject(settings, people, webhooks) is { } refused) return refused;
        await using var db = database.For(actor.Workspace);
        var others = await db.AlertRoutes.AsNoTracking().Where(r => r.Id != (input.Id ?? Guid.Empty)).ToListAsync(cancel);
        if (others.Find(r => RouteRules.AreSame(r.Settings, settings)) is { } same) return AlertsErrors.SameRoute(same.Settings.Name);
        AlertRoute? route;
        if (input.Id is not { } id) db.AlertRoutes.Add(route = AlertRoute.Create(actor.Workspace, settings, time.GetUtcNow()));
        else if (await db.AlertRoutes.FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } found || !May(found.Settings, actor)) return AlertsErrors.UnknownRoute;
        else if (found.Version != input.Version) return AlertsErrors.Changed;
        else (route = found).Change(settings);
        return await KeepWatches.SaveAsync(db, route, cancel);
    }

    public async Task<Result<AlertRoute>> RemoveAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.AlertRoutes.FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } route || !May(route.Settings, actor)) return AlertsErrors.UnknownRoute;
        db.AlertRoutes.Remove(route);
        return await KeepWatches.SaveAsync(db, route, cancel);
    }

    /// <summary>Sends a message that says it is only a test, at once.</summary>
    /// <returns>How many messages were put up.</returns>
    public async Task<Result<int>> TryAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.AlertRoutes.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } route || !May(route.Settings, actor)) return AlertsErrors.UnknownRoute;
        var now = Microseconds.Whole(time.GetUtcNow());
        var put = messages.Write(await send.NewsAsync(route, [], now, (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone, cancel));
        foreach (var message in put) db.Post(message, now);
        return (await KeepWatches.SaveAsync(db, put.Count, cancel)).Failed(out var problem) ? problem : put.Count;
    }

    /// <summary>Whether somebody may say what a route does.</summary>
    public static bool May(RouteSettings settings, Actor actor) =>
        actor.Role >= Role.Manager || (settings.Receiver == ReceiverKind.Person && settings.People is [var account] && account == actor.Name);
}
