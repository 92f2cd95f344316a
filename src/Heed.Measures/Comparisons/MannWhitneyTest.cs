using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Whether ordered answers of one group tend to lie above another's (Wilcoxon's rank sum). U counts the pairs in which the first group's answer is
/// higher, ties half; z = (U − n₁n₂/2 ∓ ½) ÷ √(n₁n₂/12 · (N + 1)·(1 − Σ(t³ − t)/(N³ − N))).
/// <para>Source: Mann &amp; Whitney 1947, Annals of Mathematical Statistics 18:50–60; ties as Lehmann 1975, Nonparametrics.
/// As R's <c>wilcox.test(exact = FALSE)</c>.</para>
/// </summary>
/// <param name="U">R calls it W: 0 to n₁·n₂.</param>
/// <param name="Z">The deviate, continuity-corrected unless asked otherwise.</param>
/// <param name="P">Two-sided p; rough where a group has fewer than 10 answers.</param>
/// <param name="Superiority">U ÷ (n₁n₂): the chance that an answer of the first group beats one of the second, ties half; ½ where they lie alike.</param>
public readonly record struct MannWhitneyTest(double U, double Z, double P, double Superiority)
{
    /// <summary>Compares two groups given as values and how often each was given. Null where one has no answers or all answers are the same.</summary>
    public static MannWhitneyTest? Of(IReadOnlyDictionary<int, long> first, IReadOnlyDictionary<int, long> second, bool corrected = true) =>
        Of(PooledRanks.Of([first, second]), corrected);

    /// <summary>The same of plain numbers.</summary>
    public static MannWhitneyTest? Of(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second, bool corrected = true) =>
        Of(PooledRanks.Of(PooledRanks.Count([first, second])), corrected);

    private static MannWhitneyTest? Of(PooledRanks ranks, bool corrected)
    {
        var pairs = ranks.Sizes[0] * ranks.Sizes[1];
        if (pairs == 0 || 1 - ranks.Ties < 1e-15) return null;

        var excess = ranks.Excess[0];
        var error = Math.Sqrt(pairs / 12 * (ranks.N + 1) * (1 - ranks.Ties));
        var z = (excess - (corrected ? Math.Sign(excess) * 0.5 : 0)) / error;
        var u = excess + (pairs / 2);
        return new(u, z, TailProbabilities.Normal(z), u / pairs);
    }
}
