using Heed.Measures.Reports;

namespace Heed.Measures.Weighting;

/// <summary>
/// Iterative proportional fitting: weights are multiplied margin by margin by target ÷ weighted share until every margin is met. With one margin that
/// is post-stratification and done in one round. Where a largest weight is set, heavier ones are cut in every round.
/// <para>Source: Deming &amp; Stephan 1940, Annals of Mathematical Statistics 11:427–444; Deville, Särndal &amp; Sautory 1993, JASA 88:1013–1020.
/// As R's <c>survey::rake</c> and <c>postStratify</c>.</para>
/// </summary>
public static class Raking
{
    /// <summary>Why these margins can't be met by any weights, as far as can be told beforehand; null where nothing speaks against it.</summary>
    /// <param name="margins">At least one.</param>
    /// <param name="baseWeights">Of each row, above 0 (such as <see cref="DesignWeights"/>); null for 1.</param>
    public static Refusal? Refuse(IReadOnlyList<Margin> margins, IReadOnlyList<double>? baseWeights = null)
    {
        if (margins.Count == 0) return new("no-margins", "Weighting needs at least one property with its shares among everyone.");
        var rows = margins[0].Category.Count;
        if (rows == 0) return new("no-answers", "Nobody answered, so there is nothing to weight.");
        if (baseWeights is not null && (baseWeights.Count != rows || baseWeights.Any(weight => !(weight > 0 && double.IsFinite(weight)))))
            return new("wrong-weight", "Every row needs a starting weight above 0.");
        return margins.Select(margin => Refuse(margin, rows)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>Fits the weights.</summary>
    /// <param name="margins">At least one, each with a category for every row.</param>
    /// <param name="baseWeights">Of each row; null for 1.</param>
    /// <param name="limits">Null for the usual ones.</param>
    /// <exception cref="ArgumentException"><see cref="Refuse(IReadOnlyList{Margin}, IReadOnlyList{double}?)"/> refuses.</exception>
    public static RakedWeights Fit(IReadOnlyList<Margin> margins, IReadOnlyList<double>? baseWeights = null, RakingLimits? limits = null)
    {
        if (Refuse(margins, baseWeights) is { } refusal) throw new ArgumentException(refusal.Text, nameof(margins));
        limits ??= new();
        var rows = margins[0].Category.Count;
        double[] weights = [.. DesignWeights.Normalised(baseWeights ?? [.. Enumerable.Repeat(1.0, rows)])];
        var targets = margins.Select(margin => Targets(margin, rows)).ToArray();
        var (round, miss, cut) = (0, Miss(margins, targets, weights), 0);
        while (round < limits.Rounds && miss > limits.Tolerance)
        {
            for (var m = 0; m < margins.Count; m++) Adjust(margins[m], targets[m], weights);
            cut = limits.LargestWeight is { } largest ? Cut(weights, largest) : 0;
            miss = Miss(margins, targets, weights);
            round++;
        }

        return new() { Weights = weights, Converged = miss <= limits.Tolerance, Rounds = round, WorstMiss = miss, Cut = cut };
    }

    private static Refusal? Refuse(Margin margin, int rows)
    {
        if (margin.Category.Count != rows) return new("wrong-margin", $"'{margin.Name}' is not known of every row; give those without it a category of their own.");
        if (margin.Shares.Any(share => !(share >= 0 && double.IsFinite(share))) || !(margin.Shares.Sum() > 0))
            return new("wrong-target", $"The shares of '{margin.Name}' are 0 or more and add up to more than 0.");
        if (margin.Category.Any(category => category < 0 || category >= margin.Shares.Count))
            return new("no-target", $"Some answered in a category of '{margin.Name}' whose share among everyone is not given.");
        var answered = margin.Category.ToHashSet();
        for (var k = 0; k < margin.Shares.Count; k++)
        {
            if (margin.Shares[k] > 0 && !answered.Contains(k)) return new("empty-category", $"Nobody answered in category {k + 1} of '{margin.Name}', so no weight can stand for them; join it with another.");
            if (margin.Shares[k] == 0 && answered.Contains(k)) return new("empty-target", $"Some answered in category {k + 1} of '{margin.Name}', which is said to be nobody; leave them out on purpose or correct the share.");
        }

        return null;
    }

    private static double[] Targets(Margin margin, int rows) => [.. margin.Shares.Select(share => share * rows / margin.Shares.Sum())];

    private static void Adjust(Margin margin, double[] targets, double[] weights)
    {
        var sums = Sums(margin, weights);
        for (var i = 0; i < weights.Length; i++) weights[i] *= targets[margin.Category[i]] / sums[margin.Category[i]];
    }

    private static double[] Sums(Margin margin, double[] weights)
    {
        var sums = new double[margin.Shares.Count];
        for (var i = 0; i < weights.Length; i++) sums[margin.Category[i]] += weights[i];
        return sums;
    }

    private static double Miss(IReadOnlyList<Margin> margins, double[][] targets, double[] weights) => margins
        .Select((margin, m) => Sums(margin, weights).Zip(targets[m], (sum, target) => Math.Abs(sum - target)).Max() / weights.Length)
        .Max();

    // What is cut off is lost to its categories; the next round hands it to the others there.
    private static int Cut(double[] weights, double largest)
    {
        var cut = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < largest * (1 - 1e-12)) continue;
            (weights[i], cut) = (largest, cut + 1);
        }

        return cut;
    }
}
