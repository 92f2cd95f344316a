namespace Heed.Measures.Comparisons;

/// <summary>Ranks of values of several groups put in one order, equal values sharing the mean of their ranks; from how often each value was given.</summary>
internal sealed class PooledRanks
{
    private PooledRanks(double n, double ties, double[] sizes, double[] excess) => (N, Ties, Sizes, Excess) = (n, ties, sizes, excess);

    /// <summary>Values in all groups.</summary>
    public double N { get; }

    /// <summary>Σ(t³ − t) ÷ (N³ − N) over values given t times: 0 without ties, 1 where all are equal.</summary>
    public double Ties { get; }

    /// <summary>Values in each group.</summary>
    public double[] Sizes { get; }

    /// <summary>Σ(rank − (N + 1)/2) over each group's values: 0 where a group lies like the others.</summary>
    public double[] Excess { get; }

    public static PooledRanks Of<T>(IReadOnlyList<IReadOnlyDictionary<T, long>> groups)
        where T : notnull, IComparable<T>
    {
        double[] sizes = [.. groups.Select(group => (double)group.Values.Sum())];
        var n = sizes.Sum();
        var excess = new double[groups.Count];
        var (below, tied) = (0.0, 0.0);
        foreach (var value in groups.SelectMany(group => group.Keys).Distinct().Order())
        {
            double[] times = [.. groups.Select(group => (double)group.GetValueOrDefault(value))];
            var here = times.Sum();
            var rank = below + ((here + 1) / 2) - ((n + 1) / 2);
            for (var i = 0; i < times.Length; i++) excess[i] += times[i] * rank;
            below += here;
            tied += here * ((here * here) - 1) / n / Math.Max(1, (n * n) - 1);
        }

        return new(n, n > 1 ? tied : 1, sizes, excess);
    }

    /// <summary>How often each number occurs.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<double, long>> Count(IEnumerable<IEnumerable<double>> groups) =>
        [.. groups.Select(group => group.GroupBy(number => number).ToDictionary(same => same.Key, same => same.LongCount()))];
}
