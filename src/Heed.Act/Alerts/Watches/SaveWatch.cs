using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watches;

/// <summary>Makes a watch, or changes one.</summary>
public sealed class SaveWatch(HeedDatabase database, SourceCatalogue catalogue, FindWorkspace workspaces, PreviewWatch preview, TimeProvider time)
{
    /// <param name="Id">Null for a new one.</param>
    /// <param name="Settings">What is watched for.</param>
    /// <param name="Seen">The <see cref="WatchSettings.Mark"/> of the settings that were before the editor's eyes; of a new one no matter.</param>
    public sealed record Input(Guid? Id, WatchSettings Settings, string? Seen = null);

    // That it looked meanwhile changes nothing of what people say of it, so it is tried again.
    public Task<Result<AlertWatch>> RunAsync(Input input, Actor actor, CancellationToken cancel) => Contention.RetryAsync(() => TryAsync(input, actor, cancel), AlertsErrors.Busy);

    private async Task<Result<AlertWatch>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return AlertsErrors.ManagersOnly;
        var settings = input.Settings with { Name = input.Settings.Name.Trim(), Where = input.Settings.Where.Trim() };
        var source = settings.Source.Length == 0 ? null : await catalogue.FindAsync(actor.Workspace, settings.Source, cancel);
        if (WatchRules.Reject(settings, source) is { } refused) return refused;
        // What can't be read can't be watched: the answer says why.
        if ((await preview.ReadAsync(settings, null, actor, cancel)).Failed(out var problem)) return problem;
        var last = AlertTimes.LastOver(settings.Kind, AlertTimes.StepOf(settings, source), time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone);
        await using var db = database.For(actor.Workspace);
        AlertWatch? watch;
        if (input.Id is not { } id) db.AlertWatches.Add(watch = AlertWatch.Create(actor.Workspace, settings, null, last, time.GetUtcNow()));
        else if (await db.AlertWatches.FirstOrDefaultAsync(w => w.Id == id && !w.Removed, cancel) is not { } found) return AlertsErrors.UnknownWatch;
        else if (found.Settings.Mark() != input.Seen) return AlertsErrors.Changed;
        else (watch = found).Change(settings, last);
        await db.SaveChangesAsync(cancel);
        return watch;
    }
}
