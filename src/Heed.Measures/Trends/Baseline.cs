namespace Heed.Measures.Trends;

/// <summary>What a series is held against: frozen, so that a slow slide does not drag its own yardstick along.</summary>
/// <typeparam name="T">What was counted, such as <see cref="Intervals.NpsCounts"/> or <see cref="Fields.Moments"/>.</typeparam>
/// <param name="From">First day counted.</param>
/// <param name="To">First day no longer counted; in force from this day on.</param>
/// <param name="Counted">What was counted between.</param>
/// <param name="Reason">Why the one before was given up, as someone said; null of the first.</param>
public sealed record Baseline<T>(DateOnly From, DateOnly To, T Counted, string? Reason);

/// <summary>The baselines of a series, each in force until someone restarts it and says why. Never changed, only added to.</summary>
/// <typeparam name="T">What was counted.</typeparam>
public sealed class BaselineHistory<T>
{
    private BaselineHistory(IReadOnlyList<Baseline<T>> baselines) => Baselines = baselines;

    /// <summary>The oldest first; at least one.</summary>
    public IReadOnlyList<Baseline<T>> Baselines { get; }

    /// <summary>Freezes the first baseline.</summary>
    /// <exception cref="ArgumentException">The period is empty.</exception>
    public static BaselineHistory<T> Freeze(DateOnly from, DateOnly to, T counted) => new([Checked(new(from, to, counted, null))]);

    /// <summary>The history with a further baseline; points before <paramref name="to"/> keep the one they had.</summary>
    /// <param name="from">First day counted.</param>
    /// <param name="to">First day no longer counted, later than that of the baseline before.</param>
    /// <param name="counted">What was counted between.</param>
    /// <param name="reason">What has changed for good: not empty.</param>
    /// <exception cref="ArgumentException">No reason, an empty period, or one that ends before the last baseline's.</exception>
    public BaselineHistory<T> Restart(DateOnly from, DateOnly to, T counted, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("A baseline is restarted for a reason.", nameof(reason));
        if (to <= Baselines[^1].To) throw new ArgumentException("A new baseline ends later than the one before.", nameof(to));
        return new([.. Baselines, Checked(new(from, to, counted, reason.Trim()))]);
    }

    /// <summary>The baseline a day is held against; null before the first is frozen.</summary>
    public Baseline<T>? InForceOn(DateOnly day) => Baselines.LastOrDefault(baseline => baseline.To <= day);

    private static Baseline<T> Checked(Baseline<T> baseline) =>
        baseline.From < baseline.To ? baseline : throw new ArgumentException("A baseline covers at least a day.", nameof(baseline));
}
