using Heed.Measures.Intervals;
using Heed.Measures.Scores;

namespace Heed.Measures.Weighting;

/// <summary>
/// Scores of weighted answers. NPS and shares become counts out of the effective n, from which the usual intervals are made (Rocks, Wilson), so that
/// all or none have width too; means have se² = Σw²(x − m)² ÷ (Σw)² · n/(n − 1). Where weights were estimated, give the variance found by
/// <see cref="ReplicateVariance"/>: the effective n is then what makes that variance, at most n.
/// <para>Source: Kish 1965, Survey Sampling; effective counts in intervals as Korn &amp; Graubard 1998, Survey Methodology 24:193–201; the mean as
/// Cochran 1977, Sampling Techniques, section 6.</para>
/// </summary>
public static class WeightedScores
{
    /// <summary>Weighted Net Promoter Score of answers 0–10, in points; without answers, or where all weigh nothing, there is no value.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="standardError">Of the score in points, from replicates; null for Kish's effective n.</param>
    public static WeightedScore Nps(WeightedTally tally, Level level, double? standardError = null)
    {
        var (whole, promoters, detractors) = (tally.Between(0, 10), tally.Between(9, 10), tally.Between(0, 6));
        if (!(whole.Sum > 0)) return WeightedScore.None(MeasureUnits.Points, whole.N, level, IntervalMethods.AdjustedWald);
        var (p, d) = (promoters.Sum / whole.Sum, detractors.Sum / whole.Sum);
        var score = 100 * (p - d);
        var size = Size(whole, 10000 * (p + d - ((p - d) * (p - d))), standardError);
        var counts = new NpsCounts(p * size, Math.Max(0, 1 - p - d) * size, d * size);
        return new(score, MeasureUnits.Points, whole.N, size, counts.StandardError, NpsIntervals.AdjustedWald(counts, level), level, IntervalMethods.AdjustedWald);
    }

    /// <summary>Weighted share of the answers from <paramref name="low"/> to <paramref name="high"/>, in percent.</summary>
    /// <param name="tally">The valid answers.</param>
    /// <param name="low">The lowest answer that counts.</param>
    /// <param name="high">The highest.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="standardError">In percentage points, from replicates; null for Kish's effective n.</param>
    public static WeightedScore Share(WeightedTally tally, int low, int high, Level level, double? standardError = null)
    {
        var whole = tally.Whole;
        if (!(whole.Sum > 0)) return WeightedScore.None(MeasureUnits.Percent, whole.N, level, IntervalMethods.Wilson);
        var share = Math.Min(1, tally.Between(low, high).Sum / whole.Sum);
        var size = Size(whole, 10000 * share * (1 - share), standardError);
        var counted = new Proportion(share * size, size);
        var interval = ProportionIntervals.Wilson(counted, level);
        return new(100 * share, MeasureUnits.Percent, whole.N, size, 100 * counted.StandardError, interval with { Low = 100 * interval.Low, High = 100 * interval.High }, level, IntervalMethods.Wilson);
    }

    /// <summary>Weighted mean Σwx ÷ Σw, in scale points; no interval under two answers. t has effective n − 1 degrees of freedom.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="standardError">From replicates; null for the linearised one.</param>
    public static WeightedScore Mean(WeightedTally tally, Level level, double? standardError = null)
    {
        var whole = tally.Whole;
        if (!(whole.Sum > 0)) return WeightedScore.None(MeasureUnits.ScalePoints, whole.N, level, IntervalMethods.T);
        var mean = tally.Answers.Sum(bin => bin.Key * bin.Value.Sum) / whole.Sum;
        var size = whole.EffectiveSize;
        if (whole.N < 2 || size <= 1 + 1e-9) return new(mean, MeasureUnits.ScalePoints, whole.N, size, null, null, level, IntervalMethods.T);
        var error = standardError ?? Math.Sqrt(tally.Answers.Sum(bin => bin.Value.Squares * (bin.Key - mean) * (bin.Key - mean)) * whole.N / (whole.N - 1)) / whole.Sum;
        var reach = Quantiles.StudentT(level, size - 1) * error;
        return new(mean, MeasureUnits.ScalePoints, whole.N, size, error, new(mean - reach, mean + reach, level, IntervalMethods.T), level, IntervalMethods.T);
    }

    // Where all answers are alike replicates have no spread, which is no certainty.
    private static double Size(WeightSums whole, double variance, double? standardError) =>
        standardError is > 0 and var error && variance > 1e-9 ? Math.Min(whole.N, variance / (error * error)) : whole.EffectiveSize;
}
