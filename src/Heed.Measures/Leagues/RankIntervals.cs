using Heed.Measures.Intervals;

namespace Heed.Measures.Leagues;

/// <summary>
/// Places in a league table with their uncertainty. Given a unit's true value t each other one lies above it with its own chance pⱼ(t), so its place is
/// 1 + the sum of such coins (Poisson-binomial); averaged over where t may be. No random numbers: the same table gives the same places.
/// <para>Source: Goldstein &amp; Spiegelhalter 1996, Journal of the Royal Statistical Society A 159:385–443 (rank intervals); Laird &amp; Louis 1989,
/// Journal of Educational Statistics 14:29–46 (expected ranks).</para>
/// </summary>
public static class RankIntervals
{
    /// <summary>Beyond so many units the sum of coins is taken as normally distributed.</summary>
    public const int ExactTo = 300;

    private const int Places = 64;

    /// <summary>One interval a unit, in the order given; empty for none, 1…1 for a single one.</summary>
    /// <param name="values">Normally the shrunk ones of a <see cref="League"/>.</param>
    /// <param name="standardErrors">Of each, 0 or more.</param>
    /// <param name="level">Confidence level of each interval by itself.</param>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyList<double> values, IReadOnlyList<double> standardErrors, Level level = default)
    {
        if (values.Count != standardErrors.Count) throw new ArgumentException("A standard error for each value.", nameof(standardErrors));
        return [.. Enumerable.Range(0, values.Count).Select(unit => Of(unit, values, standardErrors, level))];
    }

    private static RankInterval Of(int unit, IReadOnlyList<double> values, IReadOnlyList<double> errors, Level level)
    {
        var chances = new double[values.Count];
        for (var place = 0; place < Places; place++)
        {
            var truth = values[unit] + (errors[unit] * Quantiles.Normal((place + 0.5) / Places));
            var above = Enumerable.Range(0, values.Count).Where(j => j != unit).Select(j => Above(values[j], errors[j], truth)).ToArray();
            var sum = values.Count <= ExactTo ? Coins(above) : NormalCoins(above);
            for (var i = 0; i < sum.Length; i++) chances[i] += sum[i] / Places;
        }

        var expected = 1 + Enumerable.Range(0, chances.Length).Sum(i => i * chances[i]);
        var (best, worst, below) = (1, chances.Length, 0.0);
        for (var i = 0; i < chances.Length; i++)
        {
            if (below <= level.Risk / 2) best = i + 1;
            below += chances[i];
            if (below < 1 - (level.Risk / 2)) continue;
            worst = i + 1;
            break;
        }

        return new(best, worst, expected);
    }

    // Of units that are alike beyond doubt each is above the other half the time.
    private static double Above(double value, double error, double truth) => error > 0
        ? MathNet.Numerics.Distributions.Normal.CDF(0, 1, (value - truth) / error)
        : value.CompareTo(truth) switch { 0 => 0.5, var sign => sign > 0 ? 1 : 0 };

    private static double[] Coins(double[] chances)
    {
        var sum = new double[chances.Length + 1];
        sum[0] = 1;
        for (var coin = 0; coin < chances.Length; coin++)
        {
            for (var heads = coin + 1; heads > 0; heads--) sum[heads] = (sum[heads] * (1 - chances[coin])) + (sum[heads - 1] * chances[coin]);
            sum[0] *= 1 - chances[coin];
        }

        return sum;
    }

    private static double[] NormalCoins(double[] chances)
    {
        var (mean, spread) = (chances.Sum(), Math.Sqrt(Math.Max(1e-9, chances.Sum(p => p * (1 - p)))));
        var upto = Enumerable.Range(0, chances.Length + 1).Select(heads => heads == chances.Length ? 1 : MathNet.Numerics.Distributions.Normal.CDF(mean, spread, heads + 0.5)).ToArray();
        return [.. upto.Select((chance, heads) => chance - (heads == 0 ? 0 : upto[heads - 1]))];
    }
}
