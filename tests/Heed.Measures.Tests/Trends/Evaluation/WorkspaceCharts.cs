using Heed.Measures.Intervals;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends.Evaluation;

/// <summary>Ways to watch a branch's weeks.</summary>
internal enum Watch
{
    /// <summary>3σ limits, σ of the baseline ÷ √n.</summary>
    ThreeSigma,

    /// <summary>The same with all four Western Electric rules.</summary>
    WesternElectric,

    /// <summary><see cref="StandardisedChart"/> with the limit of the workspace.</summary>
    Standardised,

    /// <summary><see cref="Outlook"/> with the threshold of the workspace.</summary>
    Exact,

    /// <summary><see cref="BinomialCusum"/> of detractors with the run length of the workspace.</summary>
    Cusum,
}

/// <summary>A workspace of 80 branches to which nothing happens, and a region beside it to which something does.</summary>
internal sealed class WorkspaceCharts
{
    public const int Branches = 80;
    public const double FalseAlarmsAMonth = 1;
    public const double WeeksAMonth = 365.25 / 12 / 7;

    /// <summary>Points judged of healthy branches, a seed.</summary>
    public const int Points = Branches * BankWeeks.Weeks;

    private readonly AlarmBudget budget = new(FalseAlarmsAMonth, Branches * WeeksAMonth);
    private readonly NpsCounts[][] healthy;
    private readonly AlertThreshold threshold;
    private readonly Dictionary<NpsCounts[], BinomialCusum> cusums = [];

    /// <param name="seed">Of the random numbers.</param>
    /// <param name="size">Answers a week of every healthy branch; null for the five sizes of the bank.</param>
    public WorkspaceCharts(int seed, double? size = null)
    {
        var bank = new BankWeeks(seed);
        healthy = [.. Enumerable.Range(0, Branches).Select(i => bank.Healthy(size ?? BankWeeks.Sizes[i % BankWeeks.Sizes.Count]))];
        FailingBranches = [.. BankWeeks.Sizes.Select(bank.Failing)];
        FailingRegion = [.. Enumerable.Range(0, BankWeeks.Before + BankWeeks.Weeks).Select(week => Sum(FailingBranches.Select(branch => branch[week])))];
        threshold = AlertThreshold.For(FalseAlarmsAMonth, healthy.SelectMany(Expected));
    }

    public NpsCounts[][] FailingBranches { get; }

    public NpsCounts[] FailingRegion { get; }

    /// <summary>What the workspace says it flags a month by chance.</summary>
    public double Stated(Watch watch) => watch switch
    {
        Watch.Exact => threshold.FalseAlarms,
        Watch.Cusum => healthy.Sum(weeks => WeeksAMonth / Cusum(weeks).RunLength),
        _ => FalseAlarmsAMonth,
    };

    /// <summary>Flags on each healthy branch.</summary>
    public int[] FalseFlags(Watch watch) => [.. healthy.Select(weeks => Flags(watch, weeks).Count(flag => flag))];

    /// <summary>Whole weeks from the failure's start until the chart flags, 1 for its first week; null where it does not while the failure lasts.</summary>
    public int? FlaggedAfter(Watch watch, NpsCounts[] weeks)
    {
        var at = Array.IndexOf(Flags(watch, weeks), true, BankWeeks.FailureFrom);
        return at >= 0 && at < BankWeeks.FailureFrom + 7 ? at - BankWeeks.FailureFrom + 1 : null;
    }

    private bool[] Flags(Watch watch, NpsCounts[] weeks)
    {
        var (baseline, judged) = (Sum(weeks.Take(BankWeeks.Before)), weeks[BankWeeks.Before..]);
        switch (watch)
        {
            case Watch.ThreeSigma:
                return [.. PlainZ(baseline, judged).Select(z => Math.Abs(z) > 3)];
            case Watch.WesternElectric:
                return WesternElectric.Flags(PlainZ(baseline, judged));
            case Watch.Standardised:
                return [.. StandardisedChart.Of(judged.Select(StandardisedChart.Nps), StandardisedChart.Nps(baseline), budget.Limit).Select(point => point.Flagged)];
            case Watch.Exact:
                var outlooks = new Dictionary<int, Outlook>();
                return [.. judged.Select(week => threshold.Flags(Ahead(outlooks, baseline, (int)week.N).Surprise((int)(week.Promoters - week.Detractors))))];
            default:
                return [.. Cusum(weeks).Run(judged.Select(week => new Proportion(week.Detractors, week.N))).Select(point => point.Flagged)];
        }
    }

    private BinomialCusum Cusum(NpsCounts[] weeks)
    {
        if (cusums.TryGetValue(weeks, out var cusum)) return cusum;
        var baseline = Sum(weeks.Take(BankWeeks.Before));
        int[] sizes = [.. weeks.Take(BankWeeks.Before).Select(week => (int)week.N)];
        return cusums[weeks] = BinomialCusum.Design(new Proportion(baseline.Detractors, baseline.N), 2, sizes, budget.RunLength)!;
    }

    private static double[] PlainZ(NpsCounts baseline, NpsCounts[] weeks) =>
        [.. weeks.Select(week => week.N == 0 ? 0 : (week.Score - baseline.Score) / (baseline.StandardError * Math.Sqrt(baseline.N / week.N)))];

    private static IEnumerable<ExpectedPoint> Expected(NpsCounts[] weeks)
    {
        var baseline = Sum(weeks.Take(BankWeeks.Before));
        return weeks.Take(BankWeeks.Before)
            .CountBy(week => (int)week.N)
            .Select(same => new ExpectedPoint(Outlook.OfNps(baseline, same.Key), WeeksAMonth * same.Value / BankWeeks.Before));
    }

    private static Outlook Ahead(Dictionary<int, Outlook> outlooks, NpsCounts baseline, int n)
    {
        if (!outlooks.TryGetValue(n, out var outlook)) outlooks[n] = outlook = Outlook.OfNps(baseline, n);
        return outlook;
    }

    private static NpsCounts Sum(IEnumerable<NpsCounts> weeks) => weeks.Aggregate(
        default(NpsCounts), (sum, week) => new(sum.Promoters + week.Promoters, sum.Passives + week.Passives, sum.Detractors + week.Detractors));
}
