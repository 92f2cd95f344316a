using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Act;

/// <summary>Work done over and over while the program serves: some of it seldom, then some of it often. What fails is logged, and tried again at its next turn.</summary>
public abstract partial class RegularWork(TimeSpan often, TimeProvider time, ILogger logger, TimeSpan? seldom = null) : BackgroundService
{
    /// <summary>What can wait; done first, and once at the start.</summary>
    protected virtual Task SeldomAsync(CancellationToken cancel) => Task.CompletedTask;

    protected abstract Task OftenAsync(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(often, time);
        long? last = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (last is not { } then || time.GetElapsedTime(then) >= (seldom ?? often))
                {
                    last = time.GetTimestamp();
                    await SeldomAsync(stoppingToken);
                }

                await OftenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "This could not be done; another try follows.")]
    private partial void Failed(Exception failure);
}
