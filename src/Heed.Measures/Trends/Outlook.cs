using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>
/// What the next n answers may come to if nothing has changed since the baseline, and how surprising what they came to is. Exact for small n, where a
/// score moves in steps and no normal distribution fits; the baseline's own uncertainty is in it.
/// <para>Shares: x of n is beta-binomial, Beta(hits + ½, misses + ½). NPS: promoters less detractors under a Dirichlet-multinomial distribution with
/// Rocks' ¾, 1½ and ¾ answers added to the baseline. Over 600 answers a normal distribution of the same mean and variance, cut into the same steps.</para>
/// <para>Source: Aitchison &amp; Dunsmore 1975, Statistical Prediction Analysis; mid-p: Lancaster 1961, JASA 56:223–234.</para>
/// </summary>
public sealed class Outlook
{
    /// <summary>Over so many answers the normal distribution is taken.</summary>
    public const int ExactTo = 600;

    private readonly double[] probabilities;
    private readonly double[] below;
    private readonly double[] above;
    private readonly int first;

    private Outlook(int n, int first, double[] probabilities)
    {
        (N, this.first, this.probabilities) = (n, first, probabilities);
        (below, above) = (MidSums(probabilities), MidSums([.. probabilities.Reverse()]));
        Array.Reverse(above);
    }

    /// <summary>Answers looked ahead to.</summary>
    public int N { get; }

    /// <summary>Outcomes there can be: hits 0 … n, or promoters less detractors −n … n.</summary>
    public IEnumerable<int> Outcomes => Enumerable.Range(first, probabilities.Length);

    /// <summary>Of a share whose baseline counted so many hits.</summary>
    /// <param name="baseline">Hits and answers; none at all is allowed and foretells little.</param>
    /// <param name="n">Answers to come, 0 or more.</param>
    public static Outlook OfShare(Proportion baseline, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var (a, b) = (baseline.Hits + 0.5, baseline.N - baseline.Hits + 0.5);
        if (n > ExactTo) return Normal(n, 0, a / (a + b), a * b / ((a + b) * (a + b)), a + b);
        double[] hits = Rising(a, n), misses = Rising(b, n);
        var all = Rising(a + b, n)[n];
        return new(n, 0, [.. Enumerable.Range(0, n + 1).Select(x => Math.Exp(hits[x] + misses[n - x] - all))]);
    }

    /// <summary>Of a Net Promoter Score; outcomes are promoters less detractors.</summary>
    /// <param name="baseline">Of the baseline; none at all is allowed and foretells little.</param>
    /// <param name="n">Answers to come, 0 or more.</param>
    public static Outlook OfNps(NpsCounts baseline, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var counts = baseline.Adjusted();
        if (n > ExactTo)
        {
            var (mean, swayed) = (counts.Score / 100, (counts.Promoters + counts.Detractors) / counts.N);
            return Normal(n, -n, mean, swayed - (mean * mean), counts.N);
        }

        double[] promoters = Rising(counts.Promoters, n), passives = Rising(counts.Passives, n), detractors = Rising(counts.Detractors, n);
        var all = Rising(counts.N, n)[n];
        var net = new double[(2 * n) + 1];
        for (var p = 0; p <= n; p++)
        {
            for (var d = 0; d <= n - p; d++) net[n + p - d] += Math.Exp(promoters[p] + detractors[d] + passives[n - p - d] - all);
        }

        return new(n, -n, net);
    }

    public double Probability(int outcome) => probabilities[outcome - first];

    /// <summary>
    /// Two-sided mid-p: twice the smaller of the chances to land below or above, half the outcome itself counted in; at most 1. It is 1 at n = 0.
    /// </summary>
    /// <exception cref="IndexOutOfRangeException">No such outcome.</exception>
    public double Surprise(int outcome) => Math.Min(1, 2 * Math.Min(below[outcome - first], above[outcome - first]));

    /// <summary>The same as a standard normal deviate, to be drawn on one axis with charts of other sizes: negative where it is low.</summary>
    public double Z(int outcome)
    {
        var (low, high) = (below[outcome - first], above[outcome - first]);
        return low < high ? Quantiles.Normal(Math.Max(low, double.Epsilon)) : -Quantiles.Normal(Math.Max(high, double.Epsilon));
    }

    /// <summary>The lowest and the highest outcome that are not flagged when those at least as surprising as the threshold are; null where none is flagged on that side.</summary>
    public (int? Low, int? High) Limits(double threshold)
    {
        int[] calm = [.. Outcomes.Where(outcome => Surprise(outcome) > threshold)];
        if (calm.Length == 0) return (null, null);
        return (calm[0] == first ? null : calm[0], calm[^1] == first + probabilities.Length - 1 ? null : calm[^1]);
    }

    // ln of a(a + 1)…(a + k − 1) ÷ k! for k = 0 … n.
    private static double[] Rising(double a, int n)
    {
        var logs = new double[n + 1];
        for (var k = 1; k <= n; k++) logs[k] = logs[k - 1] + Math.Log((a + k - 1) / k);
        return logs;
    }

    private static Outlook Normal(int n, int first, double mean, double variance, double baseline)
    {
        var spread = Math.Sqrt(n * variance * (baseline + n) / (baseline + 1));
        double Upto(double outcome) => MathNet.Numerics.Distributions.Normal.CDF(n * mean, spread, outcome);
        return new(n, first, [.. Enumerable.Range(first, n - first + 1).Select(outcome => Upto(outcome + 0.5) - Upto(outcome - 0.5))]);
    }

    private static double[] MidSums(double[] probabilities)
    {
        var sums = new double[probabilities.Length];
        var before = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = before + (probabilities[i] / 2);
            before += probabilities[i];
        }

        return sums;
    }
}
