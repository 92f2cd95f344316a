using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Trends;

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>Means, by the normal distribution: where too few answered for that, nothing is said.</summary>
internal sealed class MeanChart : IChart<Moments>
{
    /// <summary>Fewer answers are left alone.</summary>
    public const int FewestAnswers = 15;

    public Moments Add(Moments one, Moments other) => one.Merge(other);

    public Moments Less(Moments whole, Moments part)
    {
        var n = whole.N - part.N;
        if (n <= 0) return default;
        var mean = ((whole.N * whole.Mean) - (part.N * part.Mean)) / n;
        var apart = part.Mean - mean;
        return new(n, mean, Math.Max(0, whole.M2 - part.M2 - (apart * apart * ((double)n * part.N / whole.N))), whole.Min, whole.Max);
    }

    public long Answers(Moments counts) => counts.N;

    public double Value(Moments counts) => counts.Mean;

    public IReadOnlyList<Moments> Share(IReadOnlyList<Moments> baselines) => baselines;

    public (double Surprise, double FalseAlarms) Threshold(double falseAlarms, IReadOnlyList<(Moments Baseline, int Answers, double TimesAMonth)> expected)
    {
        var points = expected.Where(e => e.Answers >= FewestAnswers && e.Baseline.Variance > 0).Sum(e => e.TimesAMonth);
        if (points <= 0) return (0, 0);
        // With hardly a point a month nearly every one would be called surprising.
        var risk = new AlarmBudget(falseAlarms, Math.Max(points, 20 * falseAlarms)).Risk;
        return (risk, risk * points);
    }

    public double Surprise(Moments baseline, Moments counts) => Z(baseline, counts) is { } z ? TailProbabilities.Normal(z) : 1;

    public bool IsAbove(Moments baseline, Moments counts) => counts.Mean > baseline.Mean;

    public (double? Low, double? High) Limits(Moments baseline, int answers, double threshold)
    {
        if (baseline.Variance is not { } variance || threshold is not (> 0 and < 1)) return (null, null);
        var reach = -Quantiles.Normal(threshold / 2) * Math.Sqrt((variance / answers) + (variance / baseline.N));
        return (baseline.Mean - reach, baseline.Mean + reach);
    }

    private static double? Z(Moments baseline, Moments counts) => counts.N < FewestAnswers
        ? null
        : StandardisedChart.Of([StandardisedChart.Mean(counts, baseline)], StandardisedChart.Mean(baseline, baseline), limit: 1)[0].Z;
}
