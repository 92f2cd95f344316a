using Heed.Base.Signals;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heed.Base.Followers;

/// <summary>While the program serves: keeps every follower at the end of the log, each at its own pace.</summary>
public sealed partial class FollowLog(IEnumerable<IFollower> followers, CatchUp catchUp, SignalLog log, TimeProvider time, ILogger<FollowLog> logger) : BackgroundService
{
    // Another process (an import from the command line) may write to the log without telling this one.
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(followers.Select(follower => KeepUpAsync(follower, stoppingToken)));

    private async Task KeepUpAsync(IFollower follower, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var more = log.NextCommit;
                await catchUp.RunAsync(follower, cancel);
                await Task.WhenAny(more, Task.Delay(s_look, time, cancel));
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failed(follower.Name, failure);
                await Task.Delay(s_afterFailure, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Follower {Name} failed and will try again from where it stood.")]
    private partial void Failed(string name, Exception failure);
}
