using MathNet.Numerics;

namespace Heed.Measures.Intervals;

/// <summary>
/// Quantiles of the distributions that intervals need. The normal one is MathNet's, right to the last digit or two. MathNet's inverses of
/// Student's t and of the beta distribution stop at about 1e-9 (and at 1e-6 for t with a billion degrees of freedom), so they are polished
/// with Newton steps, and t with many degrees of freedom comes from its series. Checked to 1e-11 against 40-digit arithmetic.
/// </summary>
public static class Quantiles
{
    private const double ManyDegrees = 1000;

    /// <summary>The z with P(Z ≤ z) = <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    public static double Normal(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    /// <summary>The z that leaves half the level's risk above it: 1.96 for 0.95.</summary>
    public static double Normal(Level level) => Normal(1 - (level.Risk / 2));

    /// <summary>The t that leaves half the level's risk above it.</summary>
    /// <param name="level">Confidence level.</param>
    /// <param name="degrees">Degrees of freedom, above 0, not necessarily whole.</param>
    public static double StudentT(Level level, double degrees)
    {
        var p = 1 - (level.Risk / 2);
        if (degrees > ManyDegrees) return StudentTBySeries(Normal(p), degrees);

        var t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degrees, p);
        for (var step = 0; step < 3; step++)
        {
            var miss = TailProbabilities.StudentT(t, degrees) - level.Risk;
            t += miss / (2 * MathNet.Numerics.Distributions.StudentT.PDF(0, 1, degrees, t));
        }

        return t;
    }

    /// <summary>The x in 0…1 with P(X ≤ x) = <paramref name="p"/> where X is beta distributed; a, b &gt; 0.</summary>
    public static double Beta(double a, double b, double p)
    {
        var x = MathNet.Numerics.Distributions.Beta.InvCDF(a, b, p);
        var step = (SpecialFunctions.BetaRegularized(a, b, x) - p) / MathNet.Numerics.Distributions.Beta.PDF(a, b, x);
        var polished = x - step;
        return Math.Abs(step) < 1e-6 && polished is > 0 and < 1 ? polished : x;
    }

    // Abramowitz & Stegun 26.7.5. Above 1000 degrees of freedom the first term left out is below 1e-12.
    private static double StudentTBySeries(double z, double degrees)
    {
        var z2 = z * z;
        var g1 = z * (z2 + 1) / 4;
        var g2 = z * ((((5 * z2) + 16) * z2) + 3) / 96;
        var g3 = z * ((((((3 * z2) + 19) * z2) + 17) * z2) - 15) / 384;
        var g4 = z * ((((((((79 * z2) + 776) * z2) + 1482) * z2) - 1920) * z2) - 945) / 92160;
        return z + ((g1 + ((g2 + ((g3 + (g4 / degrees)) / degrees)) / degrees)) / degrees);
    }
}
