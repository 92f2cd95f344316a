using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Facts;

namespace Heed.Readings;

/// <summary>Turns the log into columns. Where the columns have come stands with the columns, so both survive a crash together or not at all.</summary>
public sealed class FactsFollower(IFactStore facts, TimeProvider time) : IFollower
{
    // What is not flushed is read again from the log after a crash, so flushing seldom costs a longer start, never a row.
    private static readonly TimeSpan s_flushEvery = TimeSpan.FromSeconds(30);
    private long _flushedAt = time.GetTimestamp();

    public string Name => "facts";

    public ValueTask<LogPosition> PositionAsync(CancellationToken cancel) => ValueTask.FromResult(LogPosition.Parse(facts.Checkpoint));

    public async ValueTask FollowAsync(LogPage page, CancellationToken cancel)
    {
        await facts.AppendAsync([.. page.Signals.Select(ToFact)], page.End.ToString(), cancel);
        if (time.GetElapsedTime(_flushedAt) < s_flushEvery) return;
        await facts.FlushAsync(cancel);
        _flushedAt = time.GetTimestamp();
    }

    public ValueTask ResetAsync(CancellationToken cancel) => facts.ClearAsync(cancel);

    internal static Fact ToFact(LoggedSignal logged) => new()
    {
        Workspace = logged.Workspace.Value,
        Seq = logged.Seq,
        Source = logged.Signal.Source,
        Kind = logged.Signal.Kind,
        At = Microseconds.Of(logged.Signal.HappenedAt),
        Unit = logged.Signal.Unit,
        Customer = logged.Signal.Customer,
        Touchpoint = logged.Signal.Touchpoint,
        Channel = logged.Signal.Channel,
        Language = logged.Signal.Language,
        Values = logged.Signal.Values,
        Attributes = logged.Signal.Attributes,
        Texts = [.. logged.Signal.Texts.Where(t => t.Value.Length > 0).Select(t => t.Key)],
    };
}
