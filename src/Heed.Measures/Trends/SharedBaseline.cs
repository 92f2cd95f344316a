using Heed.Measures.Intervals;
using Heed.Measures.Leagues;

namespace Heed.Measures.Trends;

/// <summary>
/// Baselines of units that are alike, each helped by all: the answers of everyone count in advance, as many as are right for how far the units truly lie apart
/// (C = σ²/τ² of their <see cref="League"/>, at most 1,000). A small unit's own baseline is half luck; taken as it is, some charts are held against
/// a yardstick that was never true, and cry wolf every week.
/// <para>Source: Efron &amp; Morris 1975, JASA 70:311–319 (empirical Bayes), put into the Dirichlet distribution of <see cref="Outlook"/>.</para>
/// </summary>
public static class SharedBaseline
{
    /// <summary>So many answers count in advance where units do not differ beyond chance.</summary>
    public const double MostInAdvance = 1000;

    /// <summary>
    /// The baselines with everyone's answers added, in the order given. They are no scores to be shown: they are for <see cref="Outlook"/> and
    /// <see cref="BinomialCusum"/>. Unchanged where nothing can be told of how units differ: under three with answers, or all answers within units alike.
    /// </summary>
    public static IReadOnlyList<NpsCounts> Of(IReadOnlyList<NpsCounts> baselines)
    {
        if (baselines.Count(baseline => baseline.N > 0) < 3 || League.Of(baselines) is not { } league) return baselines;
        var all = baselines.Sum(baseline => baseline.N);
        var inAdvance = Math.Min(MostInAdvance, BayesianAverage.Weight(league));
        var (promoters, detractors) = (baselines.Sum(baseline => baseline.Promoters) / all, baselines.Sum(baseline => baseline.Detractors) / all);
        return
        [
            .. baselines.Select(own => new NpsCounts(
                own.Promoters + (inAdvance * promoters),
                own.Passives + (inAdvance * Math.Max(0, 1 - promoters - detractors)),
                own.Detractors + (inAdvance * detractors))),
        ];
    }
}
