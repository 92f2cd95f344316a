using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Act.Promises.Effects;

/// <summary>
/// How scores after kept, late and broken promises differ: means with t intervals, differences by Welch's test. Beside it the same of how each customer's score
/// changed since before the promise, which those who were unhappy all along don't move. Association: nobody drew lots for whose promise is broken.
/// </summary>
public static class PromiseEffects
{
    /// <summary>Outcomes in the order in which they are told.</summary>
    public static IReadOnlyList<PromiseState> Outcomes { get; } = [PromiseState.Kept, PromiseState.Late, PromiseState.Broken];

    /// <param name="State">Which outcome.</param>
    /// <param name="Ended">How many promises had it.</param>
    /// <param name="Score">The mean score after it.</param>
    /// <param name="AgainstKept">That less the mean after kept ones; null for those.</param>
    /// <param name="ChangeAgainstKept">The change since before the promise, less that of kept ones; null for those.</param>
    public sealed record OutcomeEffect(PromiseState State, long Ended, Estimate Score, Difference? AgainstKept, Difference? ChangeAgainstKept);

    /// <param name="Key">A promiser's account, or a unit's code; empty where there is no unit.</param>
    /// <param name="Kept">The share kept by its date, of all that ended.</param>
    /// <param name="Late">How many were late.</param>
    /// <param name="Broken">How many were broken.</param>
    /// <param name="AfterKept">The mean score after kept ones.</param>
    /// <param name="AfterBroken">The mean score after broken ones.</param>
    /// <param name="Difference">After broken less after kept.</param>
    public sealed record Row(string Key, Estimate Kept, long Late, long Broken, Estimate AfterKept, Estimate AfterBroken, Difference Difference);

    public static IReadOnlyList<OutcomeEffect> ByOutcome(IReadOnlyList<ScoredPromise> promises, Level level = default)
    {
        var (kept, change) = (After(promises, PromiseState.Kept), Change(promises, PromiseState.Kept));
        return [.. Outcomes.Select(state => new OutcomeEffect(
            state,
            promises.LongCount(p => p.Its.State == state),
            Mean(After(promises, state), level),
            state == PromiseState.Kept ? null : Compare(After(promises, state), kept, level),
            state == PromiseState.Kept ? null : Compare(Change(promises, state), change, level)))];
    }

    /// <summary>A row for each promiser or deliverer, those with most promises first.</summary>
    public static IReadOnlyList<Row> By(IReadOnlyList<ScoredPromise> promises, Func<PromiseOutcome, string> key, Level level = default) =>
        [.. promises.GroupBy(p => key(p.Its), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => RowOf(g.Key, [.. g], level))];

    /// <summary>The share kept by its date, of those kept, late and broken.</summary>
    public static Estimate KeptShare(IReadOnlyList<ScoredPromise> promises, Level level = default)
    {
        var share = new Estimate { Unit = MeasureUnits.Percent, N = promises.Count, Level = level, Method = IntervalMethods.Wilson };
        if (promises.Count == 0) return share with { Warnings = [Warnings.NoAnswers] };
        var counted = new Proportion(promises.Count(p => p.Its.State == PromiseState.Kept), promises.Count);
        var interval = ProportionIntervals.Wilson(counted, level);
        return share with { Value = 100 * counted.Share, Low = 100 * interval.Low, High = 100 * interval.High, StandardError = 100 * counted.StandardError, Warnings = Few(promises.Count) };
    }

    private static Row RowOf(string key, IReadOnlyList<ScoredPromise> promises, Level level)
    {
        var (kept, broken) = (After(promises, PromiseState.Kept), After(promises, PromiseState.Broken));
        return new(
            key,
            KeptShare(promises, level),
            promises.LongCount(p => p.Its.State == PromiseState.Late),
            promises.LongCount(p => p.Its.State == PromiseState.Broken),
            Mean(kept, level),
            Mean(broken, level),
            Compare(broken, kept, level));
    }

    private static Moments After(IEnumerable<ScoredPromise> promises, PromiseState state) => Of(promises.Where(p => p.Its.State == state).Select(p => p.After));

    private static Moments Change(IEnumerable<ScoredPromise> promises, PromiseState state) => Of(promises.Where(p => p.Its.State == state).Select(p => p.After - p.Before));

    private static Moments Of(IEnumerable<double?> values) => values.Where(v => v is not null).Aggregate(default(Moments), (all, value) => all.Add(value!.Value));

    private static Estimate Mean(Moments moments, Level level)
    {
        var mean = new Estimate { Unit = MeasureUnits.ScalePoints, N = moments.N, Level = level, Method = IntervalMethods.T };
        if (moments.N == 0) return mean with { Warnings = [Warnings.NoAnswers] };
        var interval = MeanIntervals.T(moments, level);
        return mean with { Value = moments.Mean, Low = interval?.Low, High = interval?.High, StandardError = MeanIntervals.StandardError(moments), Warnings = interval is null ? [Warnings.NoInterval] : Few(moments.N) };
    }

    private static Difference Compare(Moments first, Moments second, Level level)
    {
        var difference = new Difference { Unit = MeasureUnits.ScalePoints, N = first.N, OtherN = second.N, Level = level, Method = DifferenceMethods.Welch };
        if (first.N == 0 || second.N == 0) return difference with { Warnings = [Warnings.NoComparison] };
        var test = WelchTest.Of(first, second, level);
        return difference with { Value = first.Mean - second.Mean, Low = test?.Interval.Low, High = test?.Interval.High, P = test?.P, Warnings = test is null ? [Warnings.NoComparison] : Few(Math.Min(first.N, second.N)) };
    }

    private static IReadOnlyList<Warning> Few(long n) => n < Warnings.FewAnswers ? [Warnings.SmallN(n)] : [];
}
