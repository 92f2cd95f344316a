using MathNet.Numerics;

namespace Heed.Measures.Trends;

/// <summary>
/// How many to expect next if nothing has changed, when so many came in periods before; and how unlikely so few, or so many, would be. Negative binomial
/// with mean μ = Σ/m of m periods and variance φ·μ + φ·μ/m: what comes scatters φ times as much as chance alone (φ of the periods before, at least 1), and
/// the mean is itself only known from m periods. With φ = 1 and a long past it is Poisson's.
/// <para>Source: Hilbe 2011, Negative Binomial Regression, section 8.2; φ is Pearson's χ² by its degrees of freedom (McCullagh &amp; Nelder 1989, section 6.2.3).</para>
/// </summary>
public readonly record struct CountOutlook
{
    private CountOutlook(double expected, double variance, double dispersion) => (Expected, Variance, Dispersion) = (expected, variance, dispersion);

    /// <summary>μ, above 0.</summary>
    public double Expected { get; }

    /// <summary>Of what is to come, μ or more.</summary>
    public double Variance { get; }

    /// <summary>φ, 1 or more.</summary>
    public double Dispersion { get; }

    /// <summary>After some periods; null after none, or where nothing ever came: then anything is possible.</summary>
    /// <param name="before">What came in each, 0 or more.</param>
    /// <param name="factor">How much more is to be expected of the next than of one of those, above 0: a busier season.</param>
    public static CountOutlook? After(IReadOnlyCollection<double> before, double factor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        var (m, sum) = (before.Count, before.Sum());
        if (m == 0 || sum <= 0) return null;
        var mean = sum / m;
        var dispersion = m < 2 ? 1 : Math.Max(1, before.Sum(count => (count - mean) * (count - mean)) / mean / (m - 1));
        return Of(mean * factor, dispersion, m);
    }

    /// <param name="expected">μ, above 0.</param>
    /// <param name="dispersion">φ, 1 or more.</param>
    /// <param name="periods">m, how many periods μ is known from, above 0.</param>
    public static CountOutlook Of(double expected, double dispersion, double periods)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        ArgumentOutOfRangeException.ThrowIfLessThan(dispersion, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(periods);
        return new(expected, dispersion * expected * (1 + (1 / periods)), dispersion);
    }

    /// <summary>P(X ≤ count), 0…1.</summary>
    public double AtMost(long count)
    {
        if (count < 0) return 0;
        var beyond = Variance - Expected;
        if (beyond <= Expected * 1e-9) return SpecialFunctions.GammaUpperRegularized(count + 1, Expected);
        var size = Expected * Expected / beyond;
        return SpecialFunctions.BetaRegularized(size, count + 1, size / (size + Expected));
    }

    /// <summary>P(X ≥ count), 0…1.</summary>
    public double AtLeast(long count)
    {
        if (count <= 0) return 1;
        var beyond = Variance - Expected;
        if (beyond <= Expected * 1e-9) return SpecialFunctions.GammaLowerRegularized(count, Expected);
        var size = Expected * Expected / beyond;
        return SpecialFunctions.BetaRegularized(count, size, Expected / (size + Expected));
    }

    /// <summary>The lowest count that is not rarer than a risk.</summary>
    public long LowestUsual(double risk)
    {
        var count = 0L;
        while (AtMost(count) <= risk) count++;
        return count;
    }

    /// <summary>The highest count that is not rarer than a risk.</summary>
    public long HighestUsual(double risk)
    {
        var count = (long)Math.Ceiling(Expected);
        while (AtLeast(count + 1) > risk) count++;
        return count;
    }
}
