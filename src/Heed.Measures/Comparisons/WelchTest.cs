using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Two means of independent groups that need not spread alike: t = (m₁ − m₂) ÷ √(s₁²/n₁ + s₂²/n₂), degrees of freedom after Satterthwaite.
/// <para>Source: Welch 1947, Biometrika 34:28–35; Satterthwaite 1946, Biometrics Bulletin 2:110–114. As R's <c>t.test</c>.</para>
/// </summary>
/// <param name="T">The statistic.</param>
/// <param name="DegreesOfFreedom">Not necessarily whole.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="Interval">Of m₁ − m₂, in the unit of the numbers.</param>
public readonly record struct WelchTest(double T, double DegreesOfFreedom, double P, Interval Interval)
{
    /// <summary>Compares two groups. Null where one has fewer than two numbers or neither has any spread: then nothing can be judged.</summary>
    public static WelchTest? Of(Moments first, Moments second, Level level)
    {
        if (first.Variance is not { } firstVariance || second.Variance is not { } secondVariance) return null;
        var (a, b) = (firstVariance / first.N, secondVariance / second.N);
        if (a + b == 0) return null;

        var difference = first.Mean - second.Mean;
        var error = Math.Sqrt(a + b);
        var (shareA, shareB) = (a / (a + b), b / (a + b));
        var degrees = 1 / ((shareA * shareA / (first.N - 1)) + (shareB * shareB / (second.N - 1)));
        var t = difference / error;
        var reach = Quantiles.StudentT(level, degrees) * error;
        var interval = new Interval(difference - reach, difference + reach, level, DifferenceMethods.Welch);
        return new(t, degrees, TailProbabilities.StudentT(t, degrees), interval);
    }
}
