namespace Heed.Measures.Weighting;

/// <summary>
/// Weights of answers whose senders were chosen by chance: 1 ÷ probability of having been chosen. Where several rules chose one after the other
/// (a sample, a contact rule, the trial of the best hour) the probabilities multiply. Who could not be chosen at all is in no answer, and no weight
/// makes up for that.
/// <para>Source: Horvitz &amp; Thompson 1952, JASA 47:663–685.</para>
/// </summary>
public static class DesignWeights
{
    /// <summary>The weight of someone who passed every stage, 1 or more; 1 without stages.</summary>
    /// <param name="probabilities">Of each stage, above 0, at most 1, as logged with the invitation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability of 0 or below, or above 1: then the answer can't exist or the log is wrong.</exception>
    public static double Of(params ReadOnlySpan<double> probabilities)
    {
        var chosen = 1.0;
        foreach (var probability in probabilities)
        {
            if (probability is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probabilities), probability, "A selection probability is above 0 and at most 1.");
            chosen *= probability;
        }

        return 1 / chosen;
    }

    /// <summary>The same weights with mean 1, so that they add up to the answers there are. Empty stays empty.</summary>
    /// <exception cref="ArgumentException">The weights add up to nothing.</exception>
    public static IReadOnlyList<double> Normalised(IReadOnlyList<double> weights)
    {
        if (weights.Count == 0) return weights;
        var sum = weights.Sum();
        if (!(sum > 0)) throw new ArgumentException("Weights add up to more than 0.", nameof(weights));
        return [.. weights.Select(weight => weight * weights.Count / sum)];
    }
}
