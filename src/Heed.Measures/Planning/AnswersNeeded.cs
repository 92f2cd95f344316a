using Heed.Measures.Intervals;

namespace Heed.Measures.Planning;

/// <summary>
/// How many answers each of two equal groups (this month and the next, one branch and another) needs for a true difference to be found
/// significant with a given probability, the power. Two-sided, both groups of the same size; results are not rounded.
/// </summary>
public static class AnswersNeeded
{
    /// <summary>The usual power: four times out of five.</summary>
    public const double UsualPower = 0.8;

    /// <summary>
    /// For means and scores: n = 2·(z_{1−α/2} + z_{power})²·σ² ÷ d² + z²_{1−α/2} ÷ 4.
    /// <para>Source: the normal approximation with Guenther's correction for the estimated spread (Guenther 1981, The American Statistician 35:243–244); within 0.3 %
    /// of the exact noncentral t from n = 20.</para>
    /// </summary>
    /// <param name="difference">The true difference to be found, in the score's unit; not 0.</param>
    /// <param name="variance">σ², of single answers, in the score's unit squared; 0 or more.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding it, above 0 and below 1.</param>
    /// <returns>Answers in each group, at least 2.</returns>
    public static double ForMeans(double difference, double variance, Level level, double power = UsualPower)
    {
        ArgumentOutOfRangeException.ThrowIfZero(difference);
        ArgumentOutOfRangeException.ThrowIfNegative(variance);
        var (alpha, beta) = (Quantiles.Normal(level), Beta(power));
        return Math.Max(2, (2 * (alpha + beta) * (alpha + beta) * variance / (difference * difference)) + (alpha * alpha / 4));
    }

    /// <summary>
    /// For shares: n = (z_{1−α/2}·√(2p̄(1−p̄)) + z_{power}·√(p₁(1−p₁) + p₂(1−p₂)))² ÷ (p₁ − p₂)², p̄ the mean of the two.
    /// <para>Source: Fleiss, Levin &amp; Paik 2003, Statistical Methods for Rates and Proportions, eq. 4.14; what R's power.prop.test solves.</para>
    /// </summary>
    /// <param name="first">The one true share, 0…1.</param>
    /// <param name="second">The other, not the same.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding the difference, above 0 and below 1.</param>
    /// <returns>Answers in each group, at least 2.</returns>
    public static double ForShares(double first, double second, Level level, double power = UsualPower)
    {
        CheckShare(first, nameof(first));
        CheckShare(second, nameof(second));
        ArgumentOutOfRangeException.ThrowIfEqual(first, second);
        var mean = (first + second) / 2;
        var root = (Quantiles.Normal(level) * Math.Sqrt(2 * mean * (1 - mean))) + (Beta(power) * Math.Sqrt((first * (1 - first)) + (second * (1 - second))));
        return Math.Max(2, root * root / ((first - second) * (first - second)));
    }

    /// <summary>
    /// For the mean of differences within a respondent (perception less expectation), and for one mean against a fixed goal: n = (z_{1−α/2} + z_{power})²·σ² ÷ d² + z²_{1−α/2} ÷ 2.
    /// <para>Source: Guenther 1981, as <see cref="ForMeans"/>.</para>
    /// </summary>
    /// <param name="difference">The true mean difference, or distance from the goal; not 0.</param>
    /// <param name="variance">Of the differences, or of single answers; 0 or more.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding it, above 0 and below 1.</param>
    /// <returns>Pairs, or answers; at least 2.</returns>
    public static double ForPairs(double difference, double variance, Level level, double power = UsualPower)
    {
        ArgumentOutOfRangeException.ThrowIfZero(difference);
        ArgumentOutOfRangeException.ThrowIfNegative(variance);
        var (alpha, beta) = (Quantiles.Normal(level), Beta(power));
        return Math.Max(2, ((alpha + beta) * (alpha + beta) * variance / (difference * difference)) + (alpha * alpha / 2));
    }

    /// <summary>
    /// For rates of counted events (contacts a customer): n = (z_{1−α/2} + z_{power})²·(λ₁ + λ₂) ÷ (λ₁ − λ₂)².
    /// <para>Source: the formula of <see cref="ForShares"/> with Poisson's variance λ in place of p(1 − p).</para>
    /// </summary>
    /// <param name="first">The one true rate, 0 or more.</param>
    /// <param name="second">The other, not the same.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding the difference, above 0 and below 1.</param>
    /// <returns>Customers in each group, at least 2.</returns>
    public static double ForRates(double first, double second, Level level, double power = UsualPower)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfEqual(first, second);
        var sum = Quantiles.Normal(level) + Beta(power);
        return Math.Max(2, sum * sum * (first + second) / ((first - second) * (first - second)));
    }

    /// <summary>
    /// For times until something happens in two groups of one size: events needed in both together, D = 4·(z_{1−α/2} + z_{power})² ÷ (log hazard ratio)².
    /// <para>Source: Schoenfeld 1983, Biometrics 39:499–503.</para>
    /// </summary>
    /// <param name="hazardRatio">How many times as soon in the one group, above 0 and not 1.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    /// <param name="power">Probability of finding it, above 0 and below 1.</param>
    public static double EventsForHazards(double hazardRatio, Level level, double power = UsualPower)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hazardRatio);
        ArgumentOutOfRangeException.ThrowIfEqual(hazardRatio, 1);
        var (sum, log) = (Quantiles.Normal(level) + Beta(power), Math.Log(hazardRatio));
        return 4 * sum * sum / (log * log);
    }

    private static double Beta(double power)
    {
        if (power is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(power), power, "Power is above 0 and below 1.");
        return Quantiles.Normal(power);
    }

    private static void CheckShare(double share, string name)
    {
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, share, "A share is from 0 to 1.");
    }
}
