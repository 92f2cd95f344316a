using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Tables;
using Heed.Act.Alerts.Watching;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Series;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watches;

/// <summary>What a watch would have raised in the last year. Nothing is kept of it.</summary>
public sealed class PreviewWatch(HeedDatabase database, ReadWatch read, FindWorkspace workspaces, SourceCatalogue catalogue, TimeProvider time)
{
    /// <summary>How far it looks back.</summary>
    public const int Days = 365;

    /// <param name="Alerts">Those there would have been, the newest first.</param>
    /// <param name="Part">The watch's part of the false alarms, a month; null where chance has no part in it.</param>
    /// <param name="Stated">False alarms it raises a month at most, if nothing ever happens.</param>
    public sealed record Outcome(IReadOnlyList<Alert> Alerts, double? Part, double? Stated);

    /// <param name="settings">As they would be.</param>
    /// <param name="id">The watch that has them now; null for a new one.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<Outcome>> RunAsync(WatchSettings settings, Guid? id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return AlertsErrors.ManagersOnly;
        var source = settings.Source.Length == 0 ? null : await catalogue.FindAsync(actor.Workspace, settings.Source, cancel);
        if (WatchRules.Reject(settings, source) is { } refused) return refused;
        if ((await ReadAsync(settings, id, actor, cancel)).Failed(out var problem, out var looked)) return problem;
        var (watched, watch, part) = looked;
        var (now, zone) = (time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone);
        var raise = new RaiseAlerts(watch, watched, zone, []);
        var last = AlertTimes.LastOver(settings.Kind, watched.Step, now, zone);
        for (var period = watched.Step.NumberOf(GoalClock.DayOf(now, zone).AddDays(-Days)); period <= last; period++) raise.Judge(period);
        return new Outcome([.. raise.All.OrderByDescending(a => a.FirstPeriod)], settings.HasChance ? part : null, watched.Judge.Stated);
    }

    internal async Task<Result<(Watched Watched, AlertWatch Watch, double Part)>> ReadAsync(WatchSettings settings, Guid? id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var known = id is { } its ? await db.AlertWatches.AsNoTracking().FirstOrDefaultAsync(w => w.Id == its, cancel) : null;
        var budget = (await AlertBudget.OnAsync(db, cancel)).With(settings, known is { Paused: false, Removed: false } ? known.Settings : null);
        var (now, zone) = (time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone);
        var today = GoalClock.DayOf(now, zone);
        var same = known is not null && known.Settings.Source == settings.Source && known.Settings.Kind == settings.Kind ? known : null;
        if ((await read.RunAsync(settings, same, today.AddDays(-Days), today, budget.PartOf(settings), actor, cancel)).Failed(out var problem, out var watched)) return problem;
        return (watched, AlertWatch.Create(actor.Workspace, settings, null, 0, now), budget.PartOf(settings));
    }
}
