using Heed.Measures.Intervals;
using Heed.Measures.Trends;

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>Net Promoter Scores, and shares: exact at any number of answers. A share counts its hits as promoters and all others as passives.</summary>
internal sealed class CountChart(bool isNps) : IChart<NpsCounts>
{
    private readonly Dictionary<(NpsCounts, int), Outlook> _outlooks = [];

    public NpsCounts Add(NpsCounts one, NpsCounts other) => new(one.Promoters + other.Promoters, one.Passives + other.Passives, one.Detractors + other.Detractors);

    public NpsCounts Less(NpsCounts whole, NpsCounts part) =>
        new(Math.Max(0, whole.Promoters - part.Promoters), Math.Max(0, whole.Passives - part.Passives), Math.Max(0, whole.Detractors - part.Detractors));

    public long Answers(NpsCounts counts) => (long)Math.Round(counts.N);

    public double Value(NpsCounts counts) => counts.Score;

    public IReadOnlyList<NpsCounts> Share(IReadOnlyList<NpsCounts> baselines) => SharedBaseline.Of(baselines);

    public (double Surprise, double FalseAlarms) Threshold(double falseAlarms, IReadOnlyList<(NpsCounts Baseline, int Answers, double TimesAMonth)> expected)
    {
        var threshold = AlertThreshold.For(falseAlarms, expected.Select(e => new ExpectedPoint(Ahead(e.Baseline, e.Answers), e.TimesAMonth)));
        return (threshold.Surprise, threshold.FalseAlarms);
    }

    public double Surprise(NpsCounts baseline, NpsCounts counts) => Ahead(baseline, (int)Answers(counts)).Surprise(Outcome(counts));

    public bool IsAbove(NpsCounts baseline, NpsCounts counts) => Ahead(baseline, (int)Answers(counts)).Z(Outcome(counts)) > 0;

    public (double? Low, double? High) Limits(NpsCounts baseline, int answers, double threshold)
    {
        var (low, high) = Ahead(baseline, answers).Limits(threshold);
        return (100.0 * low / answers, 100.0 * high / answers);
    }

    private Outlook Ahead(NpsCounts baseline, int answers)
    {
        if (!_outlooks.TryGetValue((baseline, answers), out var outlook))
        {
            _outlooks[(baseline, answers)] = outlook = isNps ? Outlook.OfNps(baseline, answers) : Outlook.OfShare(new(baseline.Promoters, baseline.N), answers);
        }

        return outlook;
    }

    private int Outcome(NpsCounts counts) => (int)Math.Round(isNps ? counts.Promoters - counts.Detractors : counts.Promoters);
}
