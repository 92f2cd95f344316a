using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Complaints;

/// <summary>While the program serves: tells the log what happened to complaints, and whoever has them of their limits.</summary>
public sealed partial class TendComplaints(PublishComplaints publish, WatchComplaints watch, TimeProvider time, ILogger<TendComplaints> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_watchEvery = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        long? watched = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await publish.RunAsync(stoppingToken);
                if (watched is { } last && time.GetElapsedTime(last) < s_watchEvery) continue;
                watched = time.GetTimestamp();
                await watch.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Complaints could not be tended; another try follows.")]
    private partial void Failed(Exception failure);
}
