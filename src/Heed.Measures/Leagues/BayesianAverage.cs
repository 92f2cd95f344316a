using Heed.Measures.Intervals;

namespace Heed.Measures.Leagues;

/// <summary>
/// Mean stars of few reviews, as if some of the usual ones had been given already: (Σx + C·m) ÷ (n + C), m the mean of all there are and C how many
/// of them count in advance. Their distribution is taken along, so two reviews of five stars have an interval with width: the mean's variance is
/// (E[x²] − E[x]²) ÷ (n + C + 1) under a Dirichlet distribution.
/// <para>Source: Gelman et al. 2013, Bayesian Data Analysis, section 3.4 (multinomial with Dirichlet prior).</para>
/// </summary>
/// <param name="Value">In stars.</param>
/// <param name="StandardError">In stars.</param>
/// <param name="Interval">Value ± z·se, cut to the scale.</param>
/// <param name="N">Reviews.</param>
public readonly record struct BayesianAverage(double Value, double StandardError, Interval Interval, long N)
{
    /// <summary>
    /// Of reviews by stars. At n = 0 it is the mean of all. With C = 0 it is the plain mean, and then needs a review.
    /// </summary>
    /// <param name="reviews">How often each number of stars was given to this one.</param>
    /// <param name="all">How often among all that it is compared with; at least one review.</param>
    /// <param name="weight">C, 0 or more; <see cref="Weight"/> tells how much is right.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="ArgumentException">There are no reviews at all, or none of this one and C is 0.</exception>
    public static BayesianAverage Of(IReadOnlyDictionary<int, long> reviews, IReadOnlyDictionary<int, long> all, double weight, Level level = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        var (n, total) = (reviews.Values.Sum(), all.Values.Sum());
        if (total == 0 || n + weight == 0) throw new ArgumentException("Without any reviews there is no average.", nameof(all));
        double Count(int stars) => reviews.GetValueOrDefault(stars) + (weight * all.GetValueOrDefault(stars) / total);
        int[] given = [.. reviews.Keys.Union(all.Keys)];
        var mean = given.Sum(stars => stars * Count(stars)) / (n + weight);
        var variance = given.Sum(stars => (stars - mean) * (stars - mean) * Count(stars)) / (n + weight) / (n + weight + 1);
        var error = Math.Sqrt(variance);
        var reach = Quantiles.Normal(level) * error;
        var interval = new Interval(mean - reach, mean + reach, level, IntervalMethods.Normal);
        return new(mean, error, interval.ClipTo(given.Min(), given.Max()), n);
    }

    /// <summary>
    /// How many reviews in advance are right where units differ by τ² and single reviews by σ²: C = σ²/τ², at which the average shrinks as
    /// <see cref="League"/> does. Infinite where units do not differ beyond chance: then take a large number.
    /// </summary>
    public static double Weight(League league) => league.PooledVariance / league.TauSquared;
}
