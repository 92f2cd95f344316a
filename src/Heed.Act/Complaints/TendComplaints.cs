using Microsoft.Extensions.Logging;

namespace Heed.Act.Complaints;

/// <summary>While the program serves: tells the log what happened to complaints, and whoever has them of their limits.</summary>
public sealed class TendComplaints(PublishComplaints publish, WatchComplaints watch, TimeProvider time, ILogger<TendComplaints> logger) : RegularWork(TimeSpan.FromSeconds(1), time, logger, seldom: TimeSpan.FromSeconds(20))
{
    protected override Task SeldomAsync(CancellationToken cancel) => watch.RunAsync(cancel);

    protected override Task OftenAsync(CancellationToken cancel) => publish.RunAsync(cancel);
}
