using Heed.Act.Cases.Escalation;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Cases;

/// <summary>While the program serves: tells the log what happened to cases, and the next when nobody acts.</summary>
public sealed class TendCases(PublishCases publish, EscalateCases escalate, TimeProvider time, ILogger<TendCases> logger) : RegularWork(TimeSpan.FromSeconds(1), time, logger, seldom: TimeSpan.FromSeconds(20))
{
    protected override Task SeldomAsync(CancellationToken cancel) => escalate.RunAsync(cancel);

    protected override Task OftenAsync(CancellationToken cancel) => publish.RunAsync(cancel);
}
