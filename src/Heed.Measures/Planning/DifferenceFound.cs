using Heed.Measures.Intervals;

namespace Heed.Measures.Planning;

/// <summary>The other way round than <see cref="AnswersNeeded"/>: what so many answers in each of two groups find, and how surely.</summary>
public static class DifferenceFound
{
    /// <summary>
    /// The smallest true difference of means or scores found with the power: d = (z_{1−α/2} + z_{power})·σ·√(2 ÷ (n − z²_{1−α/2} ÷ 4)). Null where n is so small that there is none.
    /// </summary>
    /// <param name="answers">In each group.</param>
    /// <param name="variance">Of single answers.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding it.</param>
    public static double? ForMeans(double answers, double variance, Level level, double power = AnswersNeeded.UsualPower)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variance);
        if (power is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(power), power, "Power is above 0 and below 1.");
        var alpha = Quantiles.Normal(level);
        var effective = answers - (alpha * alpha / 4);
        return effective > 0 ? (alpha + Quantiles.Normal(power)) * Math.Sqrt(2 * variance / effective) : null;
    }

    /// <summary>
    /// The smallest true change of a share found with the power, towards the middle; found by halving on <see cref="AnswersNeeded.ForShares"/>. Null where even all or none would not be found.
    /// </summary>
    /// <param name="share">The share now, 0…1.</param>
    /// <param name="answers">In each group.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding it.</param>
    public static double? ForShares(double share, double answers, Level level, double power = AnswersNeeded.UsualPower)
    {
        var (low, high) = (0.0, share > 0.5 ? share : 1 - share);
        if (!(answers >= AnswersNeeded.ForShares(share, Other(high), level, power))) return null;
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            if (AnswersNeeded.ForShares(share, Other(middle), level, power) > answers) low = middle;
            else high = middle;
        }

        return high;

        double Other(double change) => share > 0.5 ? share - change : share + change;
    }
}
