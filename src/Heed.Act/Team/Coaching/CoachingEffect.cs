using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Act.Team.Coaching;

/// <summary>
/// What customers said of somebody's contacts before something was agreed on and since: means with t intervals, the difference by Welch's test. One person's numbers
/// are few and other things change as well: it says so, and says nothing before there are enough.
/// </summary>
/// <param name="Before">The mean before.</param>
/// <param name="After">The mean since.</param>
/// <param name="Change">The second less the first; null where it is too early.</param>
public sealed record CoachingEffect(Estimate Before, Estimate After, Difference? Change)
{
    /// <summary>How long before it is looked at.</summary>
    public const int Days = 90;

    /// <summary>Fewer answers on either side tell nothing.</summary>
    public const int Fewest = 30;

    /// <param name="said">All that was said.</param>
    /// <param name="from">When it was agreed on.</param>
    /// <param name="since">From when on it could show: when it was done, else when it was agreed on.</param>
    /// <param name="level">Of the intervals.</param>
    public static CoachingEffect Of(IEnumerable<(DateTimeOffset At, double Value)> said, DateTimeOffset from, DateTimeOffset since, Level level = default)
    {
        var (before, after) = (default(Moments), default(Moments));
        foreach (var (at, value) in said)
        {
            if (at < from && at >= from.AddDays(-Days)) before = before.Add(value);
            else if (at >= since) after = after.Add(value);
        }

        var enough = before.N >= Fewest && after.N >= Fewest;
        var test = enough ? WelchTest.Of(after, before, level) : null;
        return new(Mean(before, level), Mean(after, level), test is not { } welch ? null : new()
        {
            Value = after.Mean - before.Mean,
            Low = welch.Interval.Low,
            High = welch.Interval.High,
            P = welch.P,
            Unit = MeasureUnits.ScalePoints,
            N = after.N,
            OtherN = before.N,
            Level = level,
            Method = DifferenceMethods.Welch,
        });
    }

    private static Estimate Mean(Moments moments, Level level)
    {
        var mean = new Estimate { Unit = MeasureUnits.ScalePoints, N = moments.N, Level = level, Method = IntervalMethods.T };
        if (moments.N == 0) return mean with { Warnings = [Warnings.NoAnswers] };
        var interval = MeanIntervals.T(moments, level);
        return mean with { Value = moments.Mean, Low = interval?.Low, High = interval?.High };
    }
}
