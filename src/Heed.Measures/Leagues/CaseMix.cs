using Heed.Measures.Fields;

namespace Heed.Measures.Leagues;

/// <summary>
/// Units compared as if all had the same customers (segments, reasons of contact, …). Strata are the groups of such customers. For shares code answers 0 and
/// 100, for NPS −100, 0 and 100.
/// <para>Source: Keiding &amp; Clayton 2014, Statistical Science 29:529–558; Breslow &amp; Day 1987, Statistical Methods in Cancer Research II, chapter 2.</para>
/// </summary>
public static class CaseMix
{
    /// <summary>
    /// Direct: Σ Wₖ·mₖ ÷ ΣWₖ, the unit's own mean in each stratum weighted as everyone's customers; se² = Σ(Wₖ/ΣW)²·sₖ²/nₖ. Needs answers in every
    /// stratum; strata without are left out and told by <see cref="AdjustedMean.Covered"/>. A stratum of one answer has the spread of the others.
    /// Null where no stratum with weight has answers.
    /// </summary>
    /// <param name="strata">The unit's answers by stratum.</param>
    /// <param name="standard">Of each stratum, customers (or their share) among everyone, 0 or more.</param>
    public static AdjustedMean? Direct(IReadOnlyList<Moments> strata, IReadOnlyList<double> standard)
    {
        Check(strata.Count, standard.Count);
        if (standard.Any(weight => !(weight >= 0 && double.IsFinite(weight)))) throw new ArgumentException("Weights are 0 or more.", nameof(standard));
        int[] used = [.. Enumerable.Range(0, strata.Count).Where(k => strata[k].N > 0 && standard[k] > 0)];
        var weight = used.Sum(k => standard[k]);
        if (weight == 0) return null;
        var pooled = Pooled(strata);
        var value = used.Sum(k => standard[k] * strata[k].Mean) / weight;
        double? squares = used.Sum(k => standard[k] / weight * (standard[k] / weight) * (strata[k].Variance ?? pooled) / strata[k].N);
        if (used.Any(k => (strata[k].Variance ?? pooled) is null)) squares = null;
        return new(value, squares is { } variance ? Math.Sqrt(variance) : null, used.Sum(k => strata[k].N), weight / standard.Sum());
    }

    /// <summary>
    /// Indirect: r + (o − e), o the unit's mean, e = Σ nₖrₖ ÷ Σnₖ what its customers would have given elsewhere, r the mean of the reference;
    /// se² = Σ nₖ·sₖ² ÷ (Σnₖ)² with sₖ² of the reference. Stands small strata; two units adjusted so are each comparable with the reference, not quite
    /// with each other. Null where the unit has no answers in a stratum of the reference.
    /// </summary>
    /// <param name="strata">The unit's answers by stratum.</param>
    /// <param name="reference">Everyone's answers by stratum, taken as exact.</param>
    public static AdjustedMean? Indirect(IReadOnlyList<Moments> strata, IReadOnlyList<Moments> reference)
    {
        Check(strata.Count, reference.Count);
        int[] used = [.. Enumerable.Range(0, strata.Count).Where(k => strata[k].N > 0 && reference[k].N > 0)];
        var n = used.Sum(k => strata[k].N);
        if (n == 0) return null;
        var all = reference.Aggregate(default(Moments), (sum, stratum) => sum.Merge(stratum));
        var (observed, expected) = (used.Sum(k => strata[k].N * strata[k].Mean) / n, used.Sum(k => strata[k].N * reference[k].Mean) / n);
        var pooled = Pooled(reference);
        double? squares = used.Any(k => (reference[k].Variance ?? pooled) is null) ? null : used.Sum(k => strata[k].N * (reference[k].Variance ?? pooled));
        return new(all.Mean + observed - expected, squares is { } sum ? Math.Sqrt(sum) / n : null, n, (double)n / strata.Sum(stratum => stratum.N));
    }

    private static double? Pooled(IReadOnlyList<Moments> strata)
    {
        var degrees = strata.Sum(stratum => Math.Max(0, stratum.N - 1));
        return degrees == 0 ? null : strata.Sum(stratum => stratum.M2) / degrees;
    }

    private static void Check(int strata, int others)
    {
        if (strata != others) throw new ArgumentException("The unit and the standard have the same strata.", nameof(others));
    }
}
