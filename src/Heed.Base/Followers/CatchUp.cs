using Heed.Base.Signals;

namespace Heed.Base.Followers;

/// <summary>Takes followers from where they stand to the end of the log.</summary>
public sealed class CatchUp(SignalReader reader)
{
    private const int PageSize = 5_000;

    /// <returns>How many signals it was given.</returns>
    public Task<long> RunAsync(IFollower follower, CancellationToken cancel) => RunAsync([follower], cancel);

    /// <summary>Followers that stand at the same place share one reading of the log.</summary>
    /// <returns>How many signals they were given, each follower's counted.</returns>
    public async Task<long> RunAsync(IEnumerable<IFollower> followers, CancellationToken cancel)
    {
        var given = 0L;
        Dictionary<LogPosition, List<IFollower>> standing = [];
        foreach (var follower in followers)
        {
            var position = await follower.PositionAsync(cancel);
            if (!standing.TryGetValue(position, out var together)) standing[position] = together = [];
            together.Add(follower);
        }

        foreach (var (position, together) in standing) given += await FollowAsync(together, position, cancel);
        return given;
    }

    private async Task<long> FollowAsync(List<IFollower> together, LogPosition position, CancellationToken cancel)
    {
        var given = 0L;
        var next = ReadAsync(position, cancel);
        while (true)
        {
            var page = await next;
            if (page.End == position) return given;
            position = page.End;
            // The next page is read while this one is worked on; it is waited for even if that fails, so that nothing runs on unseen.
            next = ReadAsync(position, cancel);
            try
            {
                foreach (var follower in together) await follower.FollowAsync(page, cancel);
            }
            catch
            {
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }

            given += (long)page.Signals.Count * together.Count;
        }
    }

    // On its own thread: SQLite answers without ever awaiting.
    private Task<LogPage> ReadAsync(LogPosition position, CancellationToken cancel) => Task.Run(() => reader.AfterAsync(position, PageSize, cancel), cancel);
}
