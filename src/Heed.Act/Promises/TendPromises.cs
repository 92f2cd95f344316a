using Microsoft.Extensions.Logging;

namespace Heed.Act.Promises;

/// <summary>While the program serves: tells the log what happened to promises, reminds of them, and finds those that were not kept.</summary>
public sealed class TendPromises(PublishPromises publish, WatchPromises watch, TimeProvider time, ILogger<TendPromises> logger) : RegularWork(TimeSpan.FromSeconds(1), time, logger, seldom: TimeSpan.FromSeconds(20))
{
    protected override Task SeldomAsync(CancellationToken cancel) => watch.RunAsync(cancel);

    protected override Task OftenAsync(CancellationToken cancel) => publish.RunAsync(cancel);
}
