using Heed.Base.Signals;

namespace Heed.Base.Followers;

/// <summary>Takes a follower from where it stands to the end of the log.</summary>
public sealed class CatchUp(SignalReader reader)
{
    private const int PageSize = 5_000;

    /// <returns>How many signals it was given.</returns>
    public async Task<long> RunAsync(IFollower follower, CancellationToken cancel)
    {
        var position = await follower.PositionAsync(cancel);
        for (var given = 0L; ;)
        {
            var page = await reader.AfterAsync(position, PageSize, cancel);
            if (page.End == position) return given;
            await follower.FollowAsync(page, cancel);
            position = page.End;
            given += page.Signals.Count;
        }
    }

    public async Task<long> RunAsync(IEnumerable<IFollower> followers, CancellationToken cancel)
    {
        var given = 0L;
        foreach (var follower in followers) given += await RunAsync(follower, cancel);
        return given;
    }
}
