using Heed.Measures.Fields;
using MathNet.Numerics;

namespace Heed.Measures.Intervals;

/// <summary>
/// Confidence intervals of a quantile from the numbers' order alone, whatever they are distributed like: from the l-th smallest to the u-th, l the largest
/// with P(B ≤ l − 1) ≤ α/2 and u the smallest with P(B ≥ u) ≤ α/2, B binomial(n, p). They hold the true quantile at least as often as the level says.
/// <para>Source: Conover 1999, Practical Nonparametric Statistics, 3rd ed., 3.2; David &amp; Nagaraja 2003, Order Statistics, 7.1. From 5,000 numbers on the normal
/// distribution stands in for the binomial, at most one place in order away.</para>
/// </summary>
public static class QuantileIntervals
{
    private const long Many = 5_000;

    /// <summary>The interval; an end is null where no number is far enough out to be it.</summary>
    /// <param name="numbers">At least one.</param>
    /// <param name="p">The quantile's share, above 0 and below 1.</param>
    /// <param name="level">Confidence level.</param>
    public static (double? Low, double? High) Of(NumberCounts numbers, double p, Level level)
    {
        var (low, high) = Ranks(numbers.N, p, level);
        return (low is { } l ? numbers.At(l) : null, high is { } u ? numbers.At(u) : null);
    }

    /// <summary>
    /// The width of the 95 % interval over what it would be of a normal quantile with standard error 1 and the same tails: (x_u − x_l) ÷ (z_l + z_u).
    /// Null where the interval lacks an end.
    /// <para>Source: Price &amp; Bonett 2001, Journal of Statistical Computation and Simulation 68:295–305, of the median, with each tail's own z.</para>
    /// </summary>
    public static double? StandardError(NumberCounts numbers, double p)
    {
        if (numbers.N == 0 || Ranks(numbers.N, p, default) is not ({ } low, { } high)) return null;
        var (below, above) = (1 - AtLeast(low, numbers.N, p), AtLeast(high, numbers.N, p));
        return (numbers.At(high) - numbers.At(low)) / -(Quantiles.Normal(below) + Quantiles.Normal(above));
    }

    /// <summary>The ends' places in order, from 1 to n; null where there is none far enough out.</summary>
    public static (long? Low, long? High) Ranks(long n, double p, Level level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var half = level.Risk / 2;
        // The first place at which so many are reached too seldom; the place before the mirrored one is the lower end.
        var high = First(n, p, half);
        var low = n + 1 - First(n, 1 - p, half);
        return (low >= 1 ? low : null, high <= n ? high : null);
    }

    // The smallest k with P(B ≥ k) ≤ risk; n + 1 where there is none up to n.
    private static long First(long n, double p, double risk)
    {
        var (from, to) = (1L, n + 1);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (AtLeast(middle, n, p) <= risk) to = middle;
            else from = middle + 1;
        }

        return from;
    }

    private static double AtLeast(long k, long n, double p)
    {
        if (k <= 0) return 1;
        if (k > n) return 0;
        if (n < Many) return SpecialFunctions.BetaRegularized(k, n - k + 1, p);
        var z = (k - 0.5 - (n * p)) / Math.Sqrt(n * p * (1 - p));
        return SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;
    }
}
