using Heed.Base.Signals;

namespace Heed.Base.Followers;

/// <summary>
/// Something that reads the log in commit order and makes something of it: columns, registers, cases. It is given each signal at least once;
/// given one twice, it must end where it would have ended with one. It can be reset and run again from the start.
/// </summary>
public interface IFollower
{
    string Name { get; }

    ValueTask<LogPosition> PositionAsync(CancellationToken cancel);

    /// <summary>Takes in a page and remembers its end, both or neither.</summary>
    ValueTask FollowAsync(LogPage page, CancellationToken cancel);

    /// <summary>Forgets everything made so far and goes back to the start.</summary>
    ValueTask ResetAsync(CancellationToken cancel);
}
