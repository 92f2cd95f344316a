namespace Heed.Measures.Weighting;

/// <summary>
/// How uncertain a weighted number is when its weights were estimated from the same answers: customers are dealt into G groups, each is left out once,
/// the weights are fitted anew without it and the number computed: se² = (G − 1)/G · Σ(θ₍g₎ − θ)², G − 1 degrees of freedom.
/// <para>Source: Kott 2001, Journal of Official Statistics 17:521–526 (delete-a-group jackknife). As R's <c>survey</c> with JK1 replicates and
/// <c>mse = TRUE</c>.</para>
/// </summary>
/// <param name="Value">θ, of all rows.</param>
/// <param name="StandardError">In the unit of θ.</param>
/// <param name="Degrees">G − 1.</param>
public readonly record struct ReplicateVariance(double Value, double StandardError, int Degrees)
{
    /// <summary>Replicates of any number. Null under two groups, or where the number is unknown of all rows or without one of the groups.</summary>
    /// <param name="groups">G.</param>
    /// <param name="compute">The number without one group (weights fitted anew), or of all rows where the group is null; null where it is unknown.</param>
    public static ReplicateVariance? Of(int groups, Func<int?, double?> compute)
    {
        if (groups < 2 || compute(null) is not { } value) return null;
        var squares = 0.0;
        for (var g = 0; g < groups; g++)
        {
            if (compute(g) is not { } without) return null;
            squares += (without - value) * (without - value);
        }

        return new(value, Math.Sqrt((groups - 1.0) / groups * squares), groups - 1);
    }

    /// <summary>
    /// Replicates of a score of raked answers. Null also where the margins can't be met without one of the groups, or raking does not converge there though no weight was cut.
    /// </summary>
    /// <param name="answers">Of each row.</param>
    /// <param name="margins">What everyone looks like.</param>
    /// <param name="group">Of each row, 0 to G − 1; all rows of a customer in the same one.</param>
    /// <param name="score">The number, in any unit; null where it is unknown.</param>
    /// <param name="baseWeights">Of each row; null for 1.</param>
    /// <param name="limits">Of the raking.</param>
    public static ReplicateVariance? OfRaked(
        IReadOnlyList<int> answers,
        IReadOnlyList<Margin> margins,
        IReadOnlyList<int> group,
        Func<WeightedTally, double?> score,
        IReadOnlyList<double>? baseWeights = null,
        RakingLimits? limits = null)
    {
        return Of(group.Count == 0 ? 0 : group.Max() + 1, Without);

        double? Without(int? left)
        {
            int[] kept = [.. Enumerable.Range(0, answers.Count).Where(i => group[i] != left)];
            Margin[] narrowed = [.. margins.Select(margin => margin with { Category = [.. kept.Select(i => margin.Category[i])] })];
            double[]? weights = baseWeights is null ? null : [.. kept.Select(i => baseWeights[i])];
            if (Raking.Refuse(narrowed, weights) is not null) return null;
            var raked = Raking.Fit(narrowed, weights, limits);
            return raked.Converged || raked.Cut > 0 ? score(WeightedTally.Of([.. kept.Select(i => answers[i])], raked.Weights)) : null;
        }
    }
}
