using Heed.Facts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Readings;

/// <summary>While the program serves: heals columns a question found damaged, and gives back room erased rows still take.</summary>
public sealed partial class TendFacts(IFactStore facts, HealFacts heal, TimeProvider time, ILogger<TendFacts> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (facts.HasDamage) foreach (var file in await heal.RunAsync(stoppingToken)) Healed(file);
                else await facts.CompactAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} was damaged and has been made again from the log.")]
    private partial void Healed(string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "Columns could not be tended; another try follows.")]
    private partial void Failed(Exception failure);
}
