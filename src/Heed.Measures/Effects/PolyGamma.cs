using MathNet.Numerics;

namespace Heed.Measures.Effects;

/// <summary>Derivatives of log Γ, for matching variances on the log scale.</summary>
public static class PolyGamma
{
    /// <summary>ψ′(x), x above 0. Source: Abramowitz &amp; Stegun 1964, 6.4.6 and 6.4.12.</summary>
    public static double Trigamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var sum = 0.0;
        for (; x < 20; x++) sum += 1 / (x * x);
        var inverse = 1 / (x * x);
        return sum + (1 / x) + (inverse / 2) + (inverse / x * ((1.0 / 6) - (inverse * ((1.0 / 30) - (inverse * ((1.0 / 42) - (inverse / 30)))))));
    }

    /// <summary>The x with ψ′(x) = <paramref name="y"/>, y above 0, by bisection.</summary>
    public static double TrigammaInverse(double y)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(y);
        var (low, high) = (1e-8, 1.0);
        while (Trigamma(high) > y) high *= 2;
        for (var round = 0; round < 200 && high - low > 1e-14 * high; round++)
        {
            var middle = (low + high) / 2;
            if (Trigamma(middle) > y) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>log(d/2) − ψ(d/2): how far the mean logarithm of χ²_d/d lies under 0.</summary>
    internal static double LogBias(double degrees) => Math.Log(degrees / 2) - SpecialFunctions.DiGamma(degrees / 2);
}
