using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watches;

/// <summary>Lets a watch rest, wakes it, takes it away; sets how many false alarms all of them together may raise.</summary>
public sealed class KeepWatches(HeedDatabase database, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    public async Task<Result<AlertWatch>> PauseAsync(Guid id, bool paused, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return AlertsErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.AlertWatches.FirstOrDefaultAsync(w => w.Id == id && !w.Removed, cancel) is not { } watch) return AlertsErrors.UnknownWatch;
        var step = AlertTimes.StepOf(watch.Settings, watch.Settings.Source.Length == 0 ? null : await catalogue.FindAsync(actor.Workspace, watch.Settings.Source, cancel));
        watch.Pause(paused, AlertTimes.LastOver(watch.Settings.Kind, step, time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone));
        return await SaveAsync(db, watch, cancel);
    }

    public async Task<Result<AlertWatch>> RemoveAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return AlertsErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.AlertWatches.FirstOrDefaultAsync(w => w.Id == id && !w.Removed, cancel) is not { } watch) return AlertsErrors.UnknownWatch;
        watch.Remove();
        return await SaveAsync(db, watch, cancel);
    }

    public async Task<Result<double>> AllowAsync(double falseAlarms, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return AlertsErrors.ManagersOnly;
        if (!(falseAlarms is >= AlertDesk.Fewest and <= AlertDesk.Most)) return AlertsErrors.Invalid("false-alarms", $"False alarms a month must be from {AlertDesk.Fewest} to {AlertDesk.Most}.");
        await using var db = database.For(actor.Workspace);
        var desk = await db.AlertDesks.FirstOrDefaultAsync(cancel);
        if (desk is null) db.AlertDesks.Add(desk = AlertDesk.Create(actor.Workspace));
        desk.Allow(falseAlarms);
        return (await SaveAsync(db, desk, cancel)).Failed(out var problem) ? problem : falseAlarms;
    }

    internal static async Task<Result<T>> SaveAsync<T>(HeedDb db, T saved, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return saved;
        }
        catch (DbUpdateException)
        {
            return AlertsErrors.Changed;
        }
    }
}
