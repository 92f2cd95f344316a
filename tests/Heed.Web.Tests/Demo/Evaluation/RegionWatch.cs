using Heed.Measures.Intervals;
using Heed.Measures.Trends;
using Heed.Web.Demo;

namespace Heed.Web.Tests.Demo.Evaluation;

/// <summary>
/// The demo company's charts by week: baselines of the first 26 weeks, one false alarm a month for all branches to which nothing happens, and the failing
/// region and its branches beside them.
/// </summary>
internal sealed class RegionWatch
{
    public const int Before = 26;
    public const double FalseAlarmsAMonth = 1;
    public const double WeeksAMonth = 365.25 / 12 / 7;

    private readonly DemoSeed seed;
    private readonly Dictionary<string, NpsCounts> baselines;
    private readonly IReadOnlyList<string> healthy;
    private readonly AlertThreshold threshold;

    public RegionWatch(DemoSeed seed)
    {
        this.seed = seed;
        List<string> branches = [.. seed.Weeks.Keys];
        baselines = branches.Zip(SharedBaseline.Of([.. branches.Select(branch => Sum(seed.Weeks[branch].Take(Before)))])).ToDictionary(StringComparer.Ordinal);
        // Sweden is left out: its new app is a change, and may be flagged.
        healthy = [.. DemoUnits.Branches.Where(branch => branch.Region != DemoUnits.FailingRegion && branch.Country != DemoUnits.ReleaseCountry).Select(branch => branch.Code)];
        threshold = AlertThreshold.For(FalseAlarmsAMonth, healthy.SelectMany(Expected));
    }

    /// <summary>Points judged of branches to which nothing happens.</summary>
    public int Points => healthy.Sum(branch => seed.Weeks[branch].Length - Before);

    /// <summary>Flags on them.</summary>
    public int FalseFlags => healthy.Sum(branch => Flags(seed.Weeks[branch], baselines[branch]).Count(flag => flag));

    /// <summary>What is stated, for the same points.</summary>
    public double Stated => threshold.FalseAlarms / WeeksAMonth * Points / healthy.Count;

    /// <summary>The week of the failure, from 1, in which the region is flagged; null where it is not within seven.</summary>
    public int? RegionFlagged()
    {
        string[] failing = [.. DemoUnits.Branches.Where(branch => branch.Region == DemoUnits.FailingRegion).Select(branch => branch.Code)];
        NpsCounts[] region = [.. Enumerable.Range(0, seed.Weeks[failing[0]].Length).Select(week => Sum(failing.Select(branch => seed.Weeks[branch][week])))];
        var flags = Flags(region, Sum(region.Take(Before)));
        var week = Array.IndexOf(flags, true, seed.FailureWeek - Before);
        return week >= 0 && week < seed.FailureWeek - Before + DemoCalendar.FailureWeeks ? week - (seed.FailureWeek - Before) + 1 : null;
    }

    private bool[] Flags(NpsCounts[] weeks, NpsCounts baseline) =>
        [.. weeks.Skip(Before).Select(week => threshold.Flags(Outlook.OfNps(baseline, (int)week.N).Surprise((int)(week.Promoters - week.Detractors))))];

    private IEnumerable<ExpectedPoint> Expected(string branch) => seed.Weeks[branch].Skip(Before)
        .CountBy(week => (int)week.N)
        .Select(same => new ExpectedPoint(Outlook.OfNps(baselines[branch], same.Key), WeeksAMonth * same.Value / (seed.Weeks[branch].Length - Before)));

    private static NpsCounts Sum(IEnumerable<NpsCounts> weeks) =>
        weeks.Aggregate(default(NpsCounts), (sum, week) => new(sum.Promoters + week.Promoters, sum.Passives + week.Passives, sum.Detractors + week.Detractors));
}
