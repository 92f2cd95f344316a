using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>
/// Points of a series in standard errors from its baseline: z = (x − b) ÷ √(se² + se_b²), se the reading's own, se_b the baseline's; flagged beyond the
/// limit. Readings differ in size, so each has its own limits. For readings of enough answers that a normal distribution describes them (a rule of
/// thumb: 30) and whose standard error does not hang on their value: <see cref="Mean"/> and <see cref="Nps"/> take the spread from the baseline.
/// For NPS and shares <see cref="Outlook"/> is exact at any n.
/// <para>Source: Montgomery 2012, Introduction to Statistical Quality Control, section 7.3 (standardised control chart).</para>
/// </summary>
public static class StandardisedChart
{
    /// <summary>One point a reading, in the order given.</summary>
    /// <param name="readings">Of the series; without value or standard error there is no z.</param>
    /// <param name="baseline">What they are held against; with no standard error it is taken as exact.</param>
    /// <param name="limit">In standard errors, above 0: <see cref="AlarmBudget.Limit"/>.</param>
    public static IReadOnlyList<StandardisedPoint> Of(IEnumerable<Reading> readings, Reading baseline, double limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return [.. readings.Select(reading => Point(reading, baseline, limit))];
    }

    private static StandardisedPoint Point(Reading reading, Reading baseline, double limit)
    {
        if (reading.StandardError is not { } own || baseline.Value is not { } centre) return default;
        var error = Math.Sqrt((own * own) + (baseline.StandardError * baseline.StandardError ?? 0));
        if (error == 0 || reading.Value is not { } value) return default;
        var z = (value - centre) / error;
        return new(z, Math.Abs(z) > limit, centre - (limit * error), centre + (limit * error));
    }

    /// <summary>
    /// A Net Promoter Score with the standard error its own n has if answers spread as in the baseline. (With the spread of its own few answers a low
    /// score would look surer than it is, and 30 answers a week raise three times the false alarms.) Without value where nobody answered.
    /// </summary>
    public static Reading Nps(NpsCounts counts, NpsCounts baseline)
    {
        if (counts.N == 0 || baseline.N == 0) return default;
        return new(counts.Score, baseline.Adjusted().StandardError * Math.Sqrt(baseline.Adjusted().N / counts.N));
    }

    /// <summary>The same of a mean; without standard error where the baseline has fewer than two answers.</summary>
    public static Reading Mean(Moments moments, Moments baseline)
    {
        if (moments.N == 0) return default;
        return new(moments.Mean, baseline.Variance is { } variance ? Math.Sqrt(variance / moments.N) : null);
    }
}
