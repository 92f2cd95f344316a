using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Understand.Reports.Schedules;

/// <summary>While the program serves: sends reports as they fall due.</summary>
public sealed partial class WatchSchedules(SendDueReports send, TimeProvider time, ILogger<WatchSchedules> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await send.RunAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled reports could not be looked up; another try follows.")]
    private partial void Failed(Exception failure);
}
