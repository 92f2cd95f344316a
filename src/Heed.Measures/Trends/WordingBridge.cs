using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>
/// How far a new wording lies from the old one, from a time when both were asked, and the old series carried over to the new. What the bridge does not
/// know exactly, no carried reading knows either: se² = se_reading² + se_offset².
/// <para>Source: Kolen &amp; Brennan 2014, Test Equating, Scaling, and Linking, sections 2.2 and 7 (mean equating, random groups and single group).</para>
/// </summary>
/// <param name="Offset">New less old, in the measure's unit.</param>
/// <param name="StandardError">Of the offset, above 0.</param>
/// <param name="Interval">Of the offset.</param>
/// <param name="P">Two-sided p of "the wording makes no difference".</param>
public readonly record struct WordingBridge(double Offset, double StandardError, Interval Interval, double P)
{
    /// <summary>Each customer was asked one of the two wordings, drawn by lot. Null where <see cref="Comparisons.WelchTest"/> can't tell.</summary>
    public static WordingBridge? Independent(Moments old, Moments renewed, Level level)
    {
        if (Comparisons.WelchTest.Of(renewed, old, level) is not { } test) return null;
        return new(renewed.Mean - old.Mean, Math.Sqrt((renewed.Variance!.Value / renewed.N) + (old.Variance!.Value / old.N)), test.Interval, test.P);
    }

    /// <summary>Net Promoter Scores of two such groups, standard errors from adjusted counts; the offset is that of the plain scores. Null where a group is empty.</summary>
    public static WordingBridge? Independent(NpsCounts old, NpsCounts renewed, Level level)
    {
        if (old.N == 0 || renewed.N == 0) return null;
        var error = Math.Sqrt(Square(old.Adjusted().StandardError) + Square(renewed.Adjusted().StandardError));
        return Around(renewed.Score - old.Score, error, Quantiles.Normal(level), TailProbabilities.Normal((renewed.Score - old.Score) / error), level);
    }

    /// <summary>Each customer was asked both. Null under two customers, or where all differ by the same.</summary>
    /// <param name="differences">New less old of each customer; for NPS of answers coded −100, 0, 100.</param>
    /// <param name="level">Confidence level.</param>
    public static WordingBridge? Paired(Moments differences, Level level)
    {
        if (MeanIntervals.StandardError(differences) is not { } error || error == 0) return null;
        var degrees = differences.N - 1;
        return Around(differences.Mean, error, Quantiles.StudentT(level, degrees), TailProbabilities.StudentT(differences.Mean / error, degrees), level);
    }

    /// <summary>A reading of the old wording as it would have been in the new; without value or standard error it stays without.</summary>
    public Reading Carry(Reading old) => new(old.Value + Offset, old.StandardError is { } error ? Math.Sqrt(Square(error) + Square(StandardError)) : null);

    /// <summary>
    /// Value ± z·se of a carried reading. Two carried readings share the offset: to compare them with each other take the old ones, to compare one with a
    /// new reading take the carried one.
    /// </summary>
    public Interval? Carry(Reading old, Level level)
    {
        var carried = Carry(old);
        if (carried.Value is not { } value || carried.StandardError is not { } error) return null;
        var reach = Quantiles.Normal(level) * error;
        return new(value - reach, value + reach, level, IntervalMethods.Normal);
    }

    private static WordingBridge Around(double offset, double error, double quantile, double p, Level level) =>
        new(offset, error, new(offset - (quantile * error), offset + (quantile * error), level, IntervalMethods.Normal), p);

    private static double Square(double value) => value * value;
}
