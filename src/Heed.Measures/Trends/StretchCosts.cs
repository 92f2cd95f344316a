namespace Heed.Measures.Trends;

/// <summary>Costs of stretches from running sums: Σ(x − level)²/se².</summary>
internal sealed class StretchCosts
{
    private readonly double[] weights;
    private readonly double[] sums;
    private readonly double[] squares;
    private readonly double origin;

    public StretchCosts(IReadOnlyList<double> values, IReadOnlyList<double> standardErrors)
    {
        if (values.Count != standardErrors.Count) throw new ArgumentException("A standard error for each value.", nameof(standardErrors));

        // Counted from the mean, so that squares of large values do not swallow the differences.
        origin = values.Count == 0 ? 0 : values.Average();
        (weights, sums, squares) = (new double[values.Count + 1], new double[values.Count + 1], new double[values.Count + 1]);
        for (var i = 0; i < values.Count; i++)
        {
            if (!(standardErrors[i] > 0)) throw new ArgumentException("Standard errors are above 0.", nameof(standardErrors));
            var (weight, value) = (1 / (standardErrors[i] * standardErrors[i]), values[i] - origin);
            weights[i + 1] = weights[i] + weight;
            sums[i + 1] = sums[i] + (weight * value);
            squares[i + 1] = squares[i] + (weight * value * value);
        }
    }

    /// <summary>Of the readings from the first place up to, not including, the second.</summary>
    public double Cost(int from, int to)
    {
        var sum = sums[to] - sums[from];
        return Math.Max(0, squares[to] - squares[from] - (sum * sum / (weights[to] - weights[from])));
    }

    public Stretch Stretch(int from, int to)
    {
        var weight = weights[to] - weights[from];
        return new(from, to - from, origin + ((sums[to] - sums[from]) / weight), 1 / Math.Sqrt(weight));
    }
}
