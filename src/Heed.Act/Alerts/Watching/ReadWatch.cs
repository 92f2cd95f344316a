using Heed.Act.Alerts.Watches;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;

namespace Heed.Act.Alerts.Watching;

/// <summary>Reads what a watch looks at, whatever its kind.</summary>
public sealed class ReadWatch(IEnumerable<IWatchKind> kinds, ListUnits units, FindWorkspace workspaces, SourceCatalogue catalogue)
{
    /// <param name="settings">What is watched for.</param>
    /// <param name="watch">The watch, where there is one already.</param>
    /// <param name="from">The first day to be judged.</param>
    /// <param name="today">The last day, which is not over.</param>
    /// <param name="falseAlarms">A month, its part.</param>
    /// <param name="actor">Whose workspace.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<Watched>> RunAsync(WatchSettings settings, AlertWatch? watch, DateOnly from, DateOnly today, double falseAlarms, Actor actor, CancellationToken cancel)
    {
        if (settings.Source.Length > 0 && await catalogue.FindAsync(actor.Workspace, settings.Source, cancel) is null) return SourcesErrors.Unknown(settings.Source);
        var workspace = (await workspaces.RunAsync(actor.Workspace, cancel))!;
        var question = new WatchQuestion(settings, watch?.Since, watch?.NewTimes ?? [], from, today, falseAlarms, await units.RunAsync(actor, cancel), workspace.Zone, actor);
        return await kinds.Single(k => k.Kind == settings.Kind).ReadAsync(question, cancel);
    }
}
