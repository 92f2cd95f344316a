using Heed.Act.Alerts.Tables;
using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Lists;

/// <summary>Says what an alert was, or what was done about it; also that it is how things are from now on, so that they are held against what comes.</summary>
public sealed class SettleAlert(HeedDatabase database, CountAlerts count, TimeProvider time)
{
    /// <param name="Id">Which.</param>
    /// <param name="Note">What it was, or what was done.</param>
    /// <param name="NewTime">Whether the unit is held against what came since it was raised; for charts, and managers.</param>
    public sealed record Input(Guid Id, string? Note, bool NewTime = false);

    public Task<Result<Alert>> RunAsync(Input input, Actor actor, CancellationToken cancel) => Contention.RetryAsync(() => TryAsync(input, actor, cancel), AlertsErrors.Busy);

    /// <summary>It is not settled after all.</summary>
    public Task<Result<Alert>> ReopenAsync(Guid id, Actor actor, CancellationToken cancel) => Contention.RetryAsync(async () =>
    {
        if (actor.Role < Role.Agent) return AlertsErrors.AgentsOnly;
        await using var db = database.For(actor.Workspace);
        if (await FindAsync(db, id, actor, cancel) is not { } alert) return AlertsErrors.Unknown;
        if (alert.State == AlertState.Settled) alert.Reopen();
        return await SavedAsync(db, alert, cancel);
    }, AlertsErrors.Busy);

    private async Task<Result<Alert>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return AlertsErrors.AgentsOnly;
        var note = input.Note?.Trim() ?? "";
        if (note.Length is 0 or > Alert.LongestNote) return AlertsErrors.Invalid("note", $"Say in at most {Alert.LongestNote} characters what it was, or what is done about it.");
        await using var db = database.For(actor.Workspace);
        if (await FindAsync(db, input.Id, actor, cancel) is not { } alert) return AlertsErrors.Unknown;
        alert.Settle(actor.Name, note, time.GetUtcNow());
        if (input.NewTime)
        {
            if (actor.Role < Role.Manager) return AlertsErrors.ManagersOnly;
            if (alert.Kind != AlertKind.Chart) return AlertsErrors.Invalid("new-time", "Only what is measured on a chart can be held against a new time.");
            if (await db.AlertWatches.FirstOrDefaultAsync(w => w.Id == alert.WatchId && !w.Removed, cancel) is { } watch) watch.BeginAnew(new(alert.Unit ?? "", alert.Numbers.From, note, actor.Name));
        }

        return await SavedAsync(db, alert, cancel);
    }

    private static async Task<Alert?> FindAsync(HeedDb db, Guid id, Actor actor, CancellationToken cancel) =>
        await (await CaseScope.OfAsync(db, actor, cancel)).AlertsOf(db).Include(a => a.Seen).FirstOrDefaultAsync(a => a.Id == id, cancel);

    private async Task<Result<Alert>> SavedAsync(HeedDb db, Alert alert, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        count.Changed();
        return alert;
    }
}
