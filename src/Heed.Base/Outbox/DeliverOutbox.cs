using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Base.Outbox;

/// <summary>While the program serves: sends mails as they fall due, and deletes old ones.</summary>
public sealed partial class DeliverOutbox(SendOutbox send, TimeProvider time, ILogger<DeliverOutbox> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        var swept = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await send.RunAsync(stoppingToken) > 0) { }
                if (time.GetElapsedTime(swept) < s_sweepEvery) continue;
                await send.SweepAsync(stoppingToken);
                swept = time.GetTimestamp();
            }
            catch (DbException failure)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read; another try follows.")]
    private partial void Failed(Exception failure);
}
