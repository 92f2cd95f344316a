using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Watches;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Alerts.Raising;

/// <summary>While the program serves: makes the usual watches of new sources, looks, and tells those who are to know.</summary>
public sealed class TendAlerts(MakeUsualWatches make, WatchAlerts watch, SendNotices send, TimeProvider time, ILogger<TendAlerts> logger) : RegularWork(TimeSpan.FromSeconds(20), time, logger, seldom: TimeSpan.FromMinutes(2))
{
    protected override async Task SeldomAsync(CancellationToken cancel)
    {
        await make.RunAsync(cancel);
        await watch.RunAsync(cancel);
    }

    protected override Task OftenAsync(CancellationToken cancel) => send.RunAsync(cancel);
}
