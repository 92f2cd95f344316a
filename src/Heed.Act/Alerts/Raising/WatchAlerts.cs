using System.Collections.Concurrent;
using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Tables;
using Heed.Act.Alerts.Watches;
using Heed.Act.Alerts.Watching;
using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Series;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Alerts.Raising;

/// <summary>
/// Looks at what each watch has not judged yet. What it finds, whom it is told, and how far the watch has come is one save that only one of several nodes
/// gets through; whoever is killed before it has done nothing, and the next finds the same.
/// </summary>
public sealed partial class WatchAlerts(
    HeedDatabase database, ReadWatch read, SourceCatalogue catalogue, FindWorkspace workspaces, ListUnits units, ReadSeries facts, TimeProvider time, ILogger<WatchAlerts> logger)
{
    /// <summary>After a longer time in which nothing ran, what lies before is news to nobody any more.</summary>
    private const int MostDaysBack = 63;

    private readonly ConcurrentDictionary<Guid, string> _lookedAt = new();

    /// <returns>How many alerts were raised, over all workspaces.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var raised = 0;
        foreach (var workspace in await workspaces.AllAsync(cancel)) raised += await RunAsync(workspace.Id, cancel);
        return raised;
    }

    /// <returns>How many alerts were raised.</returns>
    public async Task<int> RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        List<Guid> watches;
        await using (var db = database.For(workspace)) watches = await db.AlertWatches.Where(w => !w.Removed && !w.Paused).OrderBy(w => w.CreatedAt).Select(w => w.Id).ToListAsync(cancel);
        var raised = 0;
        foreach (var watch in watches)
        {
            try
            {
                raised += await OneAsync(workspace, watch, null, cancel);
            }
            catch (DbUpdateException)
            {
                // Another node was first: what was found is there.
            }
        }

        return raised;
    }

    /// <summary>Looks at the past as if it had been watched since a day. Nobody is told of what is long over.</summary>
    /// <returns>How many alerts were raised.</returns>
    public async Task<int> RunPastAsync(WorkspaceId workspace, DateOnly from, CancellationToken cancel)
    {
        List<Guid> watches;
        await using (var db = database.For(workspace)) watches = await db.AlertWatches.Where(w => !w.Removed && !w.Paused).OrderBy(w => w.CreatedAt).Select(w => w.Id).ToListAsync(cancel);
        var raised = 0;
        foreach (var watch in watches) raised += await OneAsync(workspace, watch, from, cancel);
        return raised;
    }

    private async Task<int> OneAsync(WorkspaceId workspace, Guid id, DateOnly? past, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        if (await db.AlertWatches.FirstOrDefaultAsync(w => w.Id == id, cancel) is not { Removed: false, Paused: false } watch) return 0;
        var (now, actor, settings) = (time.GetUtcNow(), Actor.System(workspace), watch.Settings);
        var zone = (await workspaces.RunAsync(workspace, cancel))!.Zone;
        var step = AlertTimes.StepOf(settings, settings.Source.Length == 0 ? null : await catalogue.FindAsync(workspace, settings.Source, cancel));
        var (today, last) = (GoalClock.DayOf(now, zone), AlertTimes.LastOver(settings.Kind, step, now, zone));
        var first = past is { } begin ? step.NumberOf(begin) : Math.Max(watch.WatchedTo + 1, step.NumberOf(today.AddDays(-MostDaysBack)));
        // The day that goes on is looked at as often as anything was heard.
        var version = facts.Version;
        var ongoing = settings.Kind == AlertKind.Storm && past is null && (!_lookedAt.TryGetValue(id, out var seen) || seen != version);
        if (first > last && !ongoing) return 0;
        var budget = await AlertBudget.OnAsync(db, cancel);
        if ((await read.RunAsync(settings, watch, step.FirstOf(Math.Min(first, step.NumberOf(today))), today, budget.PartOf(settings), actor, cancel)).Failed(out var problem, out var watched))
        {
            CannotLook(id, problem.Code);
            return 0;
        }

        var gap = AlertTimes.Gap(settings.Kind, step);
        var known = await db.Alerts.Where(a => a.WatchId == id && (a.State == AlertState.Open || a.LastPeriod >= first - gap)).ToListAsync(cancel);
        var raise = new RaiseAlerts(watch, watched, zone, known);
        for (var period = first; period <= last; period++) raise.Judge(period, past is null && period == last ? now : null);
        if (ongoing) raise.Judge(step.NumberOf(today), now);
        if (first <= last) watch.Watched(last, watched.Since);
        db.Alerts.AddRange(raise.Raised);
        await AddNotices.RunAsync(db, raise.All, await units.RunAsync(actor, cancel), now, cancel);
        await db.SaveChangesAsync(cancel);
        _lookedAt[id] = version;
        return raise.Raised.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watch {Id} can't look: {Why}.")]
    private partial void CannotLook(Guid id, string why);
}
