using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Two groups' quantiles compared: difference ± z·√(se₁² + se₂²), each se from its own numbers' order (<see cref="QuantileIntervals.StandardError"/>), p from the normal distribution.
/// <para>Source: Price &amp; Bonett 2002, Journal of Statistical Computation and Simulation 72:119–124.</para>
/// </summary>
public static class QuantileDifference
{
    /// <returns>Null where a group has too few numbers for a standard error, or neither has any spread.</returns>
    public static (Interval Interval, double P)? Of(NumberCounts first, NumberCounts second, double p, Level level)
    {
        if (QuantileIntervals.StandardError(first, p) is not { } a || QuantileIntervals.StandardError(second, p) is not { } b) return null;
        var error = Math.Sqrt((a * a) + (b * b));
        if (error == 0) return null;
        var value = first.Quantile(p)!.Value - second.Quantile(p)!.Value;
        var reach = Quantiles.Normal(level) * error;
        return (new(value - reach, value + reach, level, IntervalMethods.OrderStatistics), TailProbabilities.Normal(value / error));
    }
}
