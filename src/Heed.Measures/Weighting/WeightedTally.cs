namespace Heed.Measures.Weighting;

/// <summary>
/// Weighted answers on a scale of whole numbers: for each answer how often it was given and with which weights. Enough for every weighted score;
/// tallies of disjoint rows merge.
/// </summary>
public sealed record WeightedTally
{
    public IReadOnlyDictionary<int, WeightSums> Answers { get; init; } = new SortedDictionary<int, WeightSums>();

    public static WeightedTally Empty { get; } = new();

    /// <summary>Counts answers with their weights, 0 or more.</summary>
    /// <exception cref="ArgumentException">As many weights as answers are needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not a number.</exception>
    public static WeightedTally Of(IReadOnlyList<int> answers, IReadOnlyList<double> weights)
    {
        if (answers.Count != weights.Count) throw new ArgumentException("A weight for each answer.", nameof(weights));
        SortedDictionary<int, WeightSums> sums = [];
        for (var i = 0; i < answers.Count; i++)
        {
            if (!(weights[i] >= 0 && double.IsFinite(weights[i]))) throw new ArgumentOutOfRangeException(nameof(weights), weights[i], "A weight is 0 or more.");
            sums[answers[i]] = sums.GetValueOrDefault(answers[i]).Merge(WeightSums.Of(weights[i]));
        }

        return new() { Answers = sums };
    }

    public WeightedTally Merge(WeightedTally other)
    {
        SortedDictionary<int, WeightSums> sums = [];
        foreach (var (answer, weights) in Answers.Concat(other.Answers)) sums[answer] = sums.GetValueOrDefault(answer).Merge(weights);
        return new() { Answers = sums };
    }

    /// <summary>All answers together.</summary>
    public WeightSums Whole => Between(int.MinValue, int.MaxValue);

    /// <summary>Answers from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public WeightSums Between(int low, int high) =>
        Answers.Where(bin => bin.Key >= low && bin.Key <= high).Aggregate(default(WeightSums), (sum, bin) => sum.Merge(bin.Value));
}
