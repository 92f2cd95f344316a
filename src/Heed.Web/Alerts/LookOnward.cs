using Heed.Act.Alerts;
using Heed.Act.Alerts.Watches;
using Heed.Act.Cases;
using Heed.Act.Initiatives;
using Heed.Act.Promises;
using Heed.Web.Api;
using Heed.Web.Initiatives;

namespace Heed.Web.Alerts;

/// <summary>Finds out where an alert leads.</summary>
public sealed class LookOnward(FindKindred kindred, ListWatches watches, LookAtInitiatives initiatives)
{
    public async Task<AlertOnward> RunAsync(Alert alert, AlertNames names, Caller caller, CancellationToken cancel)
    {
        var watch = await watches.FindAsync(alert.WatchId, caller.Actor, cancel);
        var view = await initiatives.RunAsync(caller, cancel);
        IReadOnlyList<string> sources = alert.Source is { } source ? [source] : [CaseSource.Key, PromiseSource.Key];
        return new(
            AlertLink.Drivers(alert, names.Find(alert.Source), watch?.Settings.Where),
            view.MayChange ? $"/initiatives/new?alert={alert.Id}" : null,
            await kindred.RunAsync(new(sources, alert.Unit, alert.Numbers.Field), caller.Actor, cancel),
            view);
    }
}
