using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Cases;

/// <summary>While the program serves: tells the log what happened to cases.</summary>
public sealed partial class TendCases(PublishCases publish, TimeProvider time, ILogger<TendCases> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await publish.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Cases could not be tended; another try follows.")]
    private partial void Failed(Exception failure);
}
