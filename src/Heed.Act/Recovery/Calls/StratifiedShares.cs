using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Act.Recovery.Calls;

/// <summary>
/// Two shares compared among those alike: Σ w(p₁ − p₂) ÷ Σ w with w = n₁n₂ ÷ (n₁ + n₂); variance Σ w²(p₁q₁/n₁ + p₂q₂/n₂) ÷ (Σ w)².
/// <para>Source: Mantel &amp; Haenszel's weights on differences, Greenland &amp; Robins 1985, Biometrics 41:55–68.</para>
/// </summary>
public static class StratifiedShares
{
    /// <returns>In percentage points; null where no stratum has both, or none has any spread.</returns>
    public static Difference? Difference(IReadOnlyList<(Proportion First, Proportion Second)> strata, Level level)
    {
        var both = strata.Where(s => s.First.N > 0 && s.Second.N > 0).ToList();
        var (weights, difference, variance) = (0.0, 0.0, 0.0);
        foreach (var (first, second) in both)
        {
            var weight = first.N * second.N / (first.N + second.N);
            weights += weight;
            difference += weight * (first.Share - second.Share);
            variance += weight * weight * (Square(first.StandardError) + Square(second.StandardError));
        }

        if (weights == 0 || variance == 0) return null;
        var (value, error) = (difference / weights, Math.Sqrt(variance) / weights);
        var reach = Quantiles.Normal(level) * error;
        return new()
        {
            Value = 100 * value,
            Low = 100 * Math.Max(-1, value - reach),
            High = 100 * Math.Min(1, value + reach),
            P = TailProbabilities.Normal(value / error),
            Unit = MeasureUnits.Percent,
            N = (long)both.Sum(s => s.First.N),
            OtherN = (long)both.Sum(s => s.Second.N),
            Level = level,
            Method = Method,
        };
    }

    private const string Method = "mantel-haenszel";

    private static double Square(double x) => x * x;
}
