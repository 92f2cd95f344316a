using Heed.Act.Cases.Escalation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Act.Cases;

/// <summary>While the program serves: tells the log what happened to cases, and the next when nobody acts.</summary>
public sealed partial class TendCases(PublishCases publish, EscalateCases escalate, TimeProvider time, ILogger<TendCases> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_escalateEvery = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        long? escalated = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await publish.RunAsync(stoppingToken);
                if (escalated is { } last && time.GetElapsedTime(last) < s_escalateEvery) continue;
                escalated = time.GetTimestamp();
                await escalate.RunAsync(stoppingToken);
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
