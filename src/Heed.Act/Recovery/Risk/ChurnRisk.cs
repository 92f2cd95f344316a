using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Measures.Survival;

namespace Heed.Act.Recovery.Risk;

/// <summary>
/// How many of those who stand with us in one way leave within <see cref="Days"/> of it. Each customer is watched from the moment they came to stand so, until that
/// changes or they leave (a time-dependent covariate): nobody is looked at from the end backwards. 1 − Kaplan–Meier at that day with its own interval; where nobody
/// left, Wilson's for none of those watched to the end. Fewer than <see cref="Fewest"/> customers alike: those with a like promise; of them too few: all.
/// </summary>
public sealed class ChurnRisk
{
    /// <summary>The days within which somebody leaves or not.</summary>
    public const int Days = 180;

    public const int Fewest = 30;

    private readonly Dictionary<Standing, RiskEstimate> _alike;
    private readonly Dictionary<PromiseTrouble, RiskEstimate> _promise;
    private readonly RiskEstimate _all;

    private ChurnRisk(Dictionary<Standing, RiskEstimate> alike, Dictionary<PromiseTrouble, RiskEstimate> promise, RiskEstimate all) => (_alike, _promise, _all) = (alike, promise, all);

    /// <param name="spells">How customers stood, over the whole time known.</param>
    /// <param name="level">Of the intervals.</param>
    public static ChurnRisk Of(IEnumerable<StandingSpell> spells, Level level = default)
    {
        var all = spells.ToList();
        return new(
            all.GroupBy(s => s.Standing).ToDictionary(g => g.Key, g => Estimate([.. g], RiskBasis.Alike, level)),
            all.GroupBy(s => s.Standing.Promise).ToDictionary(g => g.Key, g => Estimate([.. g], RiskBasis.LikePromise, level)),
            Estimate(all, RiskBasis.All, level));
    }

    public RiskEstimate For(Standing standing) =>
        _alike.TryGetValue(standing, out var alike) && alike.IsKnown ? alike
        : _promise.TryGetValue(standing.Promise, out var promise) && promise.IsKnown ? promise
        : _all;

    private static RiskEstimate Estimate(List<StandingSpell> spells, RiskBasis basis, Level level)
    {
        var lives = spells.ConvertAll(s => (s.Until - s.From).TotalDays is var days && days > Days ? new Lifetime(Days, false) : new Lifetime(days, s.Left));
        var (customers, whole) = (spells.Select(s => s.Customer).Distinct(StringComparer.Ordinal).Count(), lives.Count(l => l.Exit >= Days));
        var share = new Estimate { Unit = MeasureUnits.Percent, N = customers, Level = level, Method = IntervalMethods.Wilson };
        if (customers == 0 || whole == 0) return new(share with { Warnings = [Warnings.NoAnswers] }, basis, 0);
        var curve = KaplanMeier.Of(lives, level);
        if (curve.Events == 0) return new(share with { Value = 0, Low = 0, High = 100 * ProportionIntervals.Wilson(new(0, whole), level).High }, basis, 0);
        var end = curve.Steps[^1];
        return new(share with { Value = 100 * (1 - end.Survival), Low = 100 * (1 - (end.High ?? 0)), High = 100 * (1 - (end.Low ?? 0)), Method = Method }, basis, curve.Events);
    }

    private const string Method = "kaplan-meier";
}

/// <summary>The share that leaves, and of whom.</summary>
/// <param name="Share">In percent; n are customers.</param>
/// <param name="Basis">Whom it was seen of.</param>
/// <param name="Left">How many of them left.</param>
public sealed record RiskEstimate(Estimate Share, RiskBasis Basis, long Left)
{
    internal bool IsKnown => Share is { Value: not null, N: >= ChurnRisk.Fewest };
}

/// <summary>Whom a risk was seen of.</summary>
public enum RiskBasis
{
    /// <summary>Customers with a like answer and a like promise.</summary>
    Alike,

    /// <summary>Those with a like promise, whatever they said.</summary>
    LikePromise,

    /// <summary>All.</summary>
    All,
}
