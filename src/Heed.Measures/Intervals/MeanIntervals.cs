using Heed.Measures.Fields;

namespace Heed.Measures.Intervals;

/// <summary>The confidence interval of a mean, in the unit of the numbers.</summary>
public static class MeanIntervals
{
    /// <summary>The methods of a mean.</summary>
    public static IReadOnlyList<string> Methods { get; } = [IntervalMethods.T];

    /// <summary>
    /// mean ± t·s/√n, t with n − 1 degrees of freedom, s² the sample variance. Null under two numbers, where nothing is known of the spread.
    /// Not clipped to the ends of a scale. No width where all numbers are the same.
    /// <para>Source: Student 1908, Biometrika 6:1–25.</para>
    /// </summary>
    public static Interval? T(Moments moments, Level level)
    {
        if (StandardError(moments) is not { } error) return null;
        var reach = Quantiles.StudentT(level, moments.N - 1) * error;
        return new(moments.Mean - reach, moments.Mean + reach, level, IntervalMethods.T);
    }

    /// <summary>s ÷ √n; null under two numbers.</summary>
    public static double? StandardError(Moments moments) => moments.Variance is { } variance ? Math.Sqrt(variance / moments.N) : null;
}
