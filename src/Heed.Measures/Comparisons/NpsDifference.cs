using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Two Net Promoter Scores: Rocks' three answers are added to both groups, then z = (a′ − b′) ÷ √(se_a′² + se_b′²). So two groups of nothing but
/// promoters are not "certain", and a group of three never looks different from anything for its lack of spread.
/// <para>Source: Rocks 2016, The American Statistician 70:365–372 (the adjustment); the difference of independent estimates is textbook.</para>
/// </summary>
/// <param name="Interval">Of the difference, in points: (a′ − b′) ± z·se, clipped to ±200. Its centre is the adjusted difference.</param>
/// <param name="P">Two-sided p.</param>
public readonly record struct NpsDifference(Interval Interval, double P)
{
    /// <summary>Compares two groups, each with at least one answer.</summary>
    /// <exception cref="ArgumentException">A group is empty.</exception>
    public static NpsDifference Of(NpsCounts first, NpsCounts second, Level level)
    {
        if (first.N == 0 || second.N == 0) throw new ArgumentException("Nobody's score can't be compared.", nameof(first));
        var (a, b) = (first.Adjusted(), second.Adjusted());
        var difference = a.Score - b.Score;
        var error = Math.Sqrt((a.StandardError * a.StandardError) + (b.StandardError * b.StandardError));
        var reach = Quantiles.Normal(level) * error;
        var interval = new Interval(difference - reach, difference + reach, level, DifferenceMethods.AdjustedWald);
        return new(interval.ClipTo(-200, 200), TailProbabilities.Normal(difference / error));
    }
}
