using Heed.Measures.Intervals;

namespace Heed.Measures.Silence;

/// <summary>
/// How many there are in all, from two lists made apart from each other: N = (first + 1)(second + 1) ÷ (both + 1) − 1. The interval is that of the number nobody
/// listed, taken for log-normal, so that it never lies below what was listed. Lists that feed each other make N too small.
/// <para>Source: Chapman 1951; variance Seber 1970, Biometrics 26:29–33; interval Chao 1987, Biometrics 43:783–791, eq. 12.</para>
/// </summary>
/// <param name="Value">N; 0 where both lists are empty.</param>
/// <param name="StandardError">Of it.</param>
/// <param name="Listed">On either list.</param>
/// <param name="Interval">Of N, at least <paramref name="Listed"/>. No width where one list holds all of the other: then nothing shows that anyone was missed.</param>
public readonly record struct CaptureRecapture(double Value, double StandardError, long Listed, Interval Interval)
{
    /// <param name="first">How many the first list has.</param>
    /// <param name="second">How many the second has.</param>
    /// <param name="both">How many stand on both.</param>
    /// <param name="level">Confidence level.</param>
    public static CaptureRecapture Of(long first, long second, long both, Level level = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, both);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, both);
        double a = first + 1, b = second + 1, m = both + 1;
        var (value, listed) = ((a * b / m) - 1, first + second - both);
        var variance = a * b * (first - both) * (second - both) / (m * m * (m + 1));
        var unlisted = value - listed;
        if (!(unlisted > 0)) return new(value, Math.Sqrt(variance), listed, new(listed, listed, level, "chao"));
        var factor = Math.Exp(Quantiles.Normal(level) * Math.Sqrt(Math.Log(1 + (variance / (unlisted * unlisted)))));
        return new(value, Math.Sqrt(variance), listed, new(listed + (unlisted / factor), listed + (unlisted * factor), level, "chao"));
    }
}
