using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Watches;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Alerts.Raising;

/// <summary>While the program serves: makes the usual watches of new sources, looks, and tells those who are to know.</summary>
public sealed partial class TendAlerts(MakeUsualWatches make, WatchAlerts watch, SendNotices send, TimeProvider time, ILogger<TendAlerts> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_watchEvery = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        long? watched = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (watched is not { } last || time.GetElapsedTime(last) >= s_watchEvery)
                {
                    watched = time.GetTimestamp();
                    await make.RunAsync(stoppingToken);
                    await watch.RunAsync(stoppingToken);
                }

                await send.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alerts could not be tended; another try follows.")]
    private partial void Failed(Exception failure);
}
