using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Two shares of independent groups. The interval is Newcombe's hybrid of the two Wilson intervals l…u:
/// d − √((p₁−l₁)² + (u₂−p₂)²) … d + √((u₁−p₁)² + (p₂−l₂)²), d = p₁ − p₂. The p is that of the pooled two-proportion z test,
/// z = d ÷ √(p̄(1−p̄)(1/n₁ + 1/n₂)), whose z² is Pearson's χ² of the 2×2 table; 1 where all or none of both groups have it.
/// <para>Source: Newcombe 1998, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17:873–890, method 10.</para>
/// </summary>
/// <param name="Interval">Of p₁ − p₂, within −1…1.</param>
/// <param name="Z">The pooled z; 0 where all or none of both groups have it.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="SmallestExpected">The smallest count expected in the 2×2 table if both shares were the same; under 5 makes p rough.</param>
public readonly record struct ShareDifference(Interval Interval, double Z, double P, double SmallestExpected)
{
    /// <summary>Compares two groups, each with at least one answer.</summary>
    /// <exception cref="ArgumentException">A group is empty.</exception>
    public static ShareDifference Of(Proportion first, Proportion second, Level level)
    {
        var (a, b) = (ProportionIntervals.Wilson(first, level), ProportionIntervals.Wilson(second, level));
        var difference = first.Share - second.Share;
        var low = difference - Math.Sqrt(Square(first.Share - a.Low) + Square(b.High - second.Share));
        var high = difference + Math.Sqrt(Square(a.High - first.Share) + Square(second.Share - b.Low));

        var pooled = new Proportion(first.Hits + second.Hits, first.N + second.N).Share;
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / first.N) + (1 / second.N)));
        var z = error == 0 ? 0 : difference / error;
        var expected = Math.Min(pooled, 1 - pooled) * Math.Min(first.N, second.N);
        var interval = new Interval(low, high, level, DifferenceMethods.Newcombe);
        return new(interval.ClipTo(-1, 1), z, TailProbabilities.Normal(z), expected);
    }

    private static double Square(double value) => value * value;
}
