using MathNet.Numerics;

namespace Heed.Measures.Intervals;

/// <summary>Tail probabilities, computed as tails, so that very small ones keep their digits.</summary>
public static class TailProbabilities
{
    private const double ManyDegrees = 1000;

    /// <summary>P(|Z| ≥ |z|) of the standard normal distribution.</summary>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>P(|T| ≥ |t|) of Student's t.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="degrees">Degrees of freedom, above 0, not necessarily whole.</param>
    public static double StudentT(double t, double degrees)
    {
        var t2 = t * t;
        if (degrees > ManyDegrees) return Normal(NormalisedT(t2, degrees));
        return t2 < 1
            ? 1 - SpecialFunctions.BetaRegularized(0.5, degrees / 2, t2 / (degrees + t2))
            : SpecialFunctions.BetaRegularized(degrees / 2, 0.5, degrees / (degrees + t2));
    }

    /// <summary>P(X ≥ x) of the chi-squared distribution, x ≥ 0.</summary>
    public static double ChiSquared(double x, double degrees) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2, x / 2);

    /// <summary>P(X ≥ f) of Fisher's F distribution.</summary>
    /// <param name="f">The statistic.</param>
    /// <param name="between">Degrees of freedom of the numerator, above 0.</param>
    /// <param name="within">Degrees of freedom of the denominator, above 0, not necessarily whole.</param>
    public static double F(double f, double between, double within)
    {
        if (f <= 0) return 1;
        var scaled = between * f;
        if (within > Math.Max(10 * ManyDegrees, 100 * between)) return NearlyChiSquared(scaled / within, between, within);
        return f < 1
            ? 1 - SpecialFunctions.BetaRegularized(between / 2, within / 2, scaled / (within + scaled))
            : SpecialFunctions.BetaRegularized(within / 2, between / 2, within / (within + scaled));
    }

    // Box 1949, Biometrika 36:317, of one variable: the incomplete beta function loses digits with many degrees of freedom, these terms gain them.
    private static double NearlyChiSquared(double ratio, double between, double within)
    {
        var scale = within + (between / 2) - 1;
        var x = scale * Log1p(ratio);
        var plain = ChiSquared(x, between);
        return plain + (between * ((between * between) - 4) / (48 * scale * scale) * (ChiSquared(x, between + 4) - plain));
    }

    // Hill 1970, "Algorithm 395: Student's t-distribution", Communications of the ACM 13:617.
    // The incomplete beta function loses digits with many degrees of freedom; this gains them.
    private static double NormalisedT(double t2, double degrees)
    {
        var a = degrees - 0.5;
        var b = 48 * a * a;
        var ratio = t2 / degrees;
        var y = a * Log1p(ratio);
        return (((((((((-0.4 * y) - 3.3) * y) - 24) * y) - 85.5) / ((0.8 * y * y) + 100 + b)) + y + 3) / b * Math.Sqrt(y)) + Math.Sqrt(y);
    }

    private static double Log1p(double ratio) => ratio < 1e-4 ? ratio * (1 - (ratio * ((1.0 / 2) - (ratio * ((1.0 / 3) - (ratio / 4)))))) : Math.Log(1 + ratio);
}
