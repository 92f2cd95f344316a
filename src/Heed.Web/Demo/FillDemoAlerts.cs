using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Tables;
using Heed.Act.Alerts.Watches;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company the alerts it would have had in the last year, and routes; those long over are settled.</summary>
public sealed class FillDemoAlerts(HeedDatabase database, MakeUsualWatches make, WatchAlerts watch, SaveRoute routes, CountAlerts count, FindWorkspace workspaces)
{
    /// <returns>How many alerts were raised; none where there are some already.</returns>
    public async Task<Result<int>> RunAsync(WorkspaceId workspace, DemoSettings settings, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        if (await db.Alerts.AnyAsync(cancel)) return 0;
        var manager = new Actor(workspace, DemoDesk.Manager, Role.Manager);
        await make.RunAsync((await workspaces.RunAsync(workspace, cancel))!, cancel);
        foreach (var route in DemoAlerts.Routes)
        {
            if ((await routes.RunAsync(new(null, 0, route), manager, cancel)).Failed(out var problem)) return problem;
        }

        var raised = await watch.RunPastAsync(workspace, settings.EndsOn.AddDays(-DemoAlerts.Days), cancel);
        var calendar = new DemoCalendar(settings);
        var old = await db.Alerts.AsNoTracking().Where(a => a.State != AlertState.Settled).ToListAsync(cancel);
        foreach (var alert in old.Where(a => a.Numbers.To <= settings.EndsOn.AddDays(-DemoAlerts.SettledAfter)))
        {
            var settle = new SettleAlert(database, count, new ClockAt(alert.RaisedAt.AddDays(DemoAlerts.Took)));
            if ((await settle.RunAsync(new(alert.Id, DemoAlerts.NoteOn(alert, calendar)), manager, cancel)).Failed(out var problem)) return problem;
        }

        return raised;
    }

    /// <summary>A clock that stands at an instant of the past.</summary>
    private sealed class ClockAt(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
