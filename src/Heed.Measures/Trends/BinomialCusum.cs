using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>
/// Watches a share of a small unit for a lasting rise: hits above the reference share add up, misses take away, never below 0, and the decision interval h
/// flags. Sees in a few groups what no single one of them shows. For a fall watch the complement. Everything is exact, also for groups of 0 or 1.
/// <para>Source: Page 1954, Biometrika 41:100–115; Reynolds &amp; Stoumbos 1999, Journal of Quality Technology 31:87–108; run length by Markov chain after
/// Brook &amp; Evans 1972, Biometrika 59:539–549.</para>
/// </summary>
/// <param name="Steps">Up and down, in whole numbers.</param>
/// <param name="Decision">h, in the same whole numbers.</param>
/// <param name="RunLength">Groups between false alarms on average, at least what was asked for.</param>
public sealed record BinomialCusum(CusumSteps Steps, int Decision, double RunLength)
{
    /// <summary>Larger chains are refused: such units are not small, their shares are better judged group by group.</summary>
    public const int MostStates = 1500;

    // Gauss and Hermite's five points for a standard normal weight.
    private static readonly (double Place, double Weight)[] s_fivePoints =
    [
        (-2.8569700138728056, 0.011257411327720691),
        (-1.3556261799742659, 0.22207592200561263),
        (0, 0.53333333333333333),
        (1.3556261799742659, 0.22207592200561263),
        (2.8569700138728056, 0.011257411327720691),
    ];

    /// <summary>The smallest decision interval with the run length wanted, if the in-control share is known.</summary>
    /// <param name="inControl">p₀, above 0 and below 1.</param>
    /// <param name="outOfControl">p₁ to be found soon, above p₀.</param>
    /// <param name="sizes">Answers a group has, each as likely as the others; not all 0. One size for groups of one size.</param>
    /// <param name="runLength">Groups between false alarms, above 1: <see cref="AlarmBudget.RunLength"/>.</param>
    /// <returns>Null where it would take more than <see cref="MostStates"/> states.</returns>
    public static BinomialCusum? Design(double inControl, double outOfControl, IReadOnlyList<int> sizes, double runLength) =>
        Design(CusumSteps.Between(inControl, outOfControl), [(new CusumChain(CusumSteps.Between(inControl, outOfControl), Checked(sizes), inControl), 1)], runLength);

    /// <summary>
    /// The same where the in-control share was estimated: false alarms a group are averaged over what the share may be (hits + ½ of n + 1, five points of
    /// the normal distribution of its logit), so that a baseline that was lucky does not make the chart cry wolf. p₁ has <paramref name="odds"/> times the odds of p₀.
    /// </summary>
    /// <param name="baseline">Hits and answers, at least one answer.</param>
    /// <param name="odds">Ratio of odds to be found soon, above 1; 2 turns 20 % into 33 %.</param>
    /// <param name="sizes">As above.</param>
    /// <param name="runLength">As above.</param>
    public static BinomialCusum? Design(Proportion baseline, double odds, IReadOnlyList<int> sizes, double runLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(odds, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baseline.N);
        var share = (baseline.Hits + 0.5) / (baseline.N + 1);
        var logit = Math.Log(share / (1 - share));
        var spread = Math.Sqrt(1 / ((baseline.N + 1) * share * (1 - share)));
        var steps = CusumSteps.Between(share, Share(logit + Math.Log(odds)));
        return Design(steps, [.. s_fivePoints.Select(point => (new CusumChain(steps, Checked(sizes), Share(logit + (spread * point.Place))), point.Weight))], runLength);
    }

    /// <summary>Mean number of groups until the chart flags when the share is this, from 0 on: long in control, short out of it.</summary>
    public double AverageRunLength(double share, IReadOnlyList<int> sizes) => new CusumChain(Steps, Checked(sizes), share).RunLength(Decision);

    /// <summary>Runs the chart over groups in the order of time; an empty group leaves the sum as it is.</summary>
    public IReadOnlyList<CusumPoint> Run(IEnumerable<Proportion> groups)
    {
        var sum = 0.0;
        List<CusumPoint> points = [];
        foreach (var group in groups)
        {
            sum = Math.Max(0, sum + (group.Hits * Steps.Up) - ((group.N - group.Hits) * Steps.Down));
            var flagged = sum >= Decision;
            points.Add(new(sum / Steps.Unit, flagged));
            if (flagged) sum = 0;
        }

        return points;
    }

    private static BinomialCusum? Design(CusumSteps steps, (CusumChain Chain, double Weight)[] shares, double runLength)
    {
        if (!(runLength > 1 && double.IsFinite(runLength))) throw new ArgumentOutOfRangeException(nameof(runLength), runLength, "A run is longer than one group.");
        var (low, high) = (0, steps.Unit);
        while (Length(high) < runLength)
        {
            (low, high) = (high, high * 2);
            if (low > MostStates) return null;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Length(middle) < runLength) low = middle;
            else high = middle;
        }

        return high > MostStates ? null : new(steps, high, Length(high));

        double Length(int decision) => 1 / shares.Sum(share => share.Weight / share.Chain.RunLength(decision));
    }

    private static IReadOnlyList<int> Checked(IReadOnlyList<int> sizes) => sizes.Count > 0 && sizes.Max() > 0 && sizes.Min() >= 0
        ? sizes
        : throw new ArgumentException("Groups have 0 answers or more, and not all 0.", nameof(sizes));

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
