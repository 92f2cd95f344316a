using Heed.Measures.Intervals;

namespace Heed.Measures.Drivers;

/// <summary>
/// Intervals of numbers computed from grouped rows, each group left out once: se² = (G − 1)/G · Σ (θ₍g₎ − θ)², θ ± t·se with G − 1 degrees of
/// freedom.
/// <para>Source: Kott 2001, Journal of Official Statistics 17:521–526 (delete-a-group jackknife).</para>
/// </summary>
public static class GroupJackknife
{
    /// <summary>Groups dealt into where there are rows enough; each costs a computation.</summary>
    public const int Groups = 200;

    /// <summary>The rows without each group in turn.</summary>
    public static IEnumerable<TProducts> Replicates<TProducts>(IReadOnlyList<TProducts> groups, TProducts whole)
        where TProducts : class, IProducts<TProducts> => groups.Select(whole.Without);

    /// <summary>The interval of one of the numbers; null under two groups.</summary>
    /// <param name="value">θ, of all rows.</param>
    /// <param name="leftOut">θ₍g₎, without each group.</param>
    /// <param name="level">Confidence level.</param>
    public static (double Low, double High)? Interval(double value, IReadOnlyList<double> leftOut, Level level)
    {
        var count = leftOut.Count;
        if (count < 2) return null;
        var error = Math.Sqrt((count - 1.0) / count * leftOut.Sum(other => (other - value) * (other - value)));
        var reach = Quantiles.StudentT(level, count - 1) * error;
        return (value - reach, value + reach);
    }
}
