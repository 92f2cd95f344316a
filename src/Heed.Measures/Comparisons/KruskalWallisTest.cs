using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Whether several independent groups of ordered answers lie alike, by ranks: H = 12/(N(N + 1)) · Σ nᵢ(R̄ᵢ − (N + 1)/2)², divided by
/// 1 − Σ(t³ − t)/(N³ − N) for ties, against χ² with k − 1 degrees of freedom. For scales whose steps need not be equally wide.
/// <para>Source: Kruskal &amp; Wallis 1952, JASA 47:583–621. As R's <c>kruskal.test</c>.</para>
/// </summary>
/// <param name="Statistic">H, 0 or more.</param>
/// <param name="DegreesOfFreedom">Groups with answers − 1.</param>
/// <param name="P">Probability of an H at least this large; rough where groups have fewer than 5 answers.</param>
/// <param name="EpsilonSquared">Strength from 0 to 1: H ÷ (N − 1).</param>
public readonly record struct KruskalWallisTest(double Statistic, int DegreesOfFreedom, double P, double EpsilonSquared)
{
    /// <summary>
    /// Tests groups given as values and how often each was given. Groups without answers are left out; null where fewer than two are left or all
    /// answers are the same.
    /// </summary>
    public static KruskalWallisTest? Of(IReadOnlyList<IReadOnlyDictionary<int, long>> histograms) => Of(PooledRanks.Of(histograms));

    /// <summary>The same of plain numbers.</summary>
    public static KruskalWallisTest? Of(IReadOnlyList<IReadOnlyCollection<double>> groups) => Of(PooledRanks.Of(PooledRanks.Count(groups)));

    private static KruskalWallisTest? Of(PooledRanks ranks)
    {
        int[] filled = [.. Enumerable.Range(0, ranks.Sizes.Length).Where(i => ranks.Sizes[i] > 0)];
        if (filled.Length < 2 || 1 - ranks.Ties < 1e-15) return null;

        var spread = filled.Sum(i => ranks.Excess[i] * ranks.Excess[i] / ranks.Sizes[i]);
        var h = 12 / (ranks.N * (ranks.N + 1)) * spread / (1 - ranks.Ties);
        return new(h, filled.Length - 1, TailProbabilities.ChiSquared(h, filled.Length - 1), h / (ranks.N - 1));
    }
}
