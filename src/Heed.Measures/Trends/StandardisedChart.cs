using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>
/// Points of a series in standard errors from its baseline: z = (x − b) ÷ √(se² + se_b²), se the reading's own, se_b the baseline's; flagged beyond the
/// limit. Readings differ in size, so each has its own limits. For readings of enough answers that a normal distribution describes them (a rule of
/// thumb: 30); for scores and shares of fewer take <see cref="Outlook"/>.
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

    /// <summary>A Net Promoter Score as a reading, its standard error from the adjusted counts; without value where nobody answered.</summary>
    public static Reading Nps(NpsCounts counts) => counts.N == 0 ? default : new(counts.Score, counts.Adjusted().StandardError);
}
