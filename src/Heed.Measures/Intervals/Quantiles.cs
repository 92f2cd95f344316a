using MathNet.Numerics;

namespace Heed.Measures.Intervals;

/// <summary>
/// Quantiles of the distributions that intervals need, checked to 1e-11 against 40-digit arithmetic. The normal one is MathNet's, right to the
/// last digit or two. MathNet's beta stops at about 1e-9 of the value and gets one Newton step. MathNet's t stops there too, is off by 1e-6 at a
/// billion degrees of freedom and fails at levels near 1, so t is found here.
/// </summary>
public static class Quantiles
{
    private const double Tolerance = 1e-12;
    private const int MostRounds = 50;

    /// <summary>The z with P(Z ≤ z) = <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    public static double Normal(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    /// <summary>The z that leaves half the level's risk above it: 1.96 for 0.95.</summary>
    public static double Normal(Level level) => -Normal(level.Risk / 2);

    /// <summary>
    /// The t that leaves half the level's risk above it, by Newton's method on log tail against log t. That curve falls ever more steeply, so
    /// after one step the method closes in from one side and can't overshoot.
    /// </summary>
    /// <param name="level">Confidence level.</param>
    /// <param name="degrees">Degrees of freedom, above 0, not necessarily whole.</param>
    public static double StudentT(Level level, double degrees)
    {
        var t = Normal(level);
        if (t == 0) return 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var tail = TailProbabilities.StudentT(t, degrees);
            var step = tail * Math.Log(tail / level.Risk) / (2 * t * MathNet.Numerics.Distributions.StudentT.PDF(0, 1, degrees, t));
            t *= Math.Exp(step);
            if (Math.Abs(step) < Tolerance) break;
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
}
