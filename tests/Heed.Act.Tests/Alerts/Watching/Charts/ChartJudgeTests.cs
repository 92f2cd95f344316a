using Heed.Act.Alerts.Watching;
using Heed.Act.Alerts.Watching.Charts;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Readings.Series;

namespace Heed.Act.Tests.Alerts.Watching.Charts;

public sealed class ChartJudgeTests
{
    private const int Weeks = 104;
    private const int Judged = Weeks - 26;

    [Fact]
    public void Of_scores_to_which_nothing_happens_it_raises_as_many_false_alarms_as_it_states_and_hardly_ever_fewer() =>
        Holds(seed => Judge(new CountChart(isNps: true), seed, c => new NpsCounts(c.Count(s => s >= 9), c.Count(s => s is 7 or 8), c.Count(s => s <= 6))), seeds: 6, fewest: 0.5);

    [Fact]
    public void Of_shares_too() =>
        Holds(seed => Judge(new CountChart(isNps: false), seed, c => new NpsCounts(c.Count(s => s >= 8), c.Count(s => s < 8), 0)), seeds: 6, fewest: 0.5);

    [Fact]
    public void Of_means_it_raises_no_more() =>
        Holds(seed => Judge(new MeanChart(), seed, c => c.Aggregate(default(Moments), (sum, s) => sum.Add(s))), seeds: 6, fewest: 0.2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_region_that_fails_is_found_within_two_weeks_where_it_is_and_not_also_above_and_below(int seed)
    {
        var judge = Judge(new CountChart(isNps: true), seed, Nps, (region, week) => region == 3 && week >= 80 ? -2 : 0);
        var found = judge.Judge(QuietCompany.First + 80).Concat(judge.Judge(QuietCompany.First + 81)).Where(f => !f.Better).ToList();
        var its = found.Find(f => f.Unit == "r3").ShouldNotBeNull();
        found.Where(f => f.Unit.Length == 0 || f.Unit == "bank" || f.Unit.StartsWith("r3-", StringComparison.Ordinal)).ShouldBeEmpty();
        (its.Numbers.N, its.Numbers.Past).ShouldSatisfyAllConditions(n => n.N.ShouldBeGreaterThan(20), n => n.Past.ShouldBeGreaterThan(500));
        its.Numbers.Value.ShouldBeLessThan(its.Numbers.Low!.Value);
        its.Numbers.Low.Value.ShouldBeLessThan(its.Numbers.Expected!.Value);
        its.Numbers.Also.Where(u => !u.StartsWith("r3-", StringComparison.Ordinal)).ShouldBeEmpty();
        its.Severity.ShouldBe(Heed.Act.Alerts.AlertSeverity.Severe);
    }

    [Fact]
    public void A_single_branch_that_fails_is_told_of_as_the_branch()
    {
        var judge = Judge(new CountChart(isNps: true), 4, Nps, (_, _) => 0, branchShift: (branch, week) => branch == "r2-0" && week >= 80 ? -4 : 0);
        judge.Judge(QuietCompany.First + 80).Where(f => f.Unit is "" or "bank" or "r2" or "r2-0").Select(f => f.Unit).ShouldBe(["r2-0"]);
    }

    [Fact]
    public void What_gets_better_is_a_note_and_may_be_left_out()
    {
        double Up(int region, int week) => region == 3 && week >= 80 ? 2 : 0;
        var found = Judge(new CountChart(isNps: true), 5, Nps, Up).Judge(QuietCompany.First + 81).Single(f => f.Unit == "r3");
        (found.Better, found.Severity).ShouldBe((true, Heed.Act.Alerts.AlertSeverity.Note));
        Judge(new CountChart(isNps: true), 5, Nps, Up, both: false).Judge(QuietCompany.First + 81).ShouldNotContain(f => f.Unit == "r3");
        Judge(new CountChart(isNps: true), 5, Nps, Up, falls: true).Judge(QuietCompany.First + 81).Single(f => f.Unit == "r3").Better.ShouldBeFalse();
    }

    [Fact]
    public void A_new_time_holds_a_unit_and_all_below_it_against_what_came_since()
    {
        double Down(int region, int week) => region == 3 && week >= 40 ? -2 : 0;
        var before = Judge(new CountChart(isNps: true), 6, Nps, Down);
        Enumerable.Range(80, 10).Count(w => before.Judge(QuietCompany.First + w).Any(f => f.Unit == "r3")).ShouldBeGreaterThan(5, "a slide does not drag its yardstick along");
        var anew = Judge(new CountChart(isNps: true), 6, Nps, Down, anew: new() { ["r3"] = QuietCompany.First + 40 });
        Enumerable.Range(40, 60).SelectMany(w => anew.Judge(QuietCompany.First + w)).Count(f => f.Unit.StartsWith("r3", StringComparison.Ordinal)).ShouldBeLessThan(4);
    }

    private static NpsCounts Nps(IReadOnlyList<int> scores) => new(scores.Count(s => s >= 9), scores.Count(s => s is 7 or 8), scores.Count(s => s <= 6));

    private static ChartJudge<T> Judge<T>(
        IChart<T> chart, int seed, Func<IReadOnlyList<int>, T> count, Func<int, int, double>? shift = null, Func<string, int, double>? branchShift = null, bool both = true, bool falls = false, Dictionary<string, int>? anew = null)
        where T : struct
    {
        var company = new QuietCompany(seed);
        var own = QuietCompany.Branches.ToDictionary(b => b.Branch, _ => 0.25 * company.Normal());
        List<(string?, int, T)> counts = [];
        for (var week = 0; week < Weeks; week++)
        {
            foreach (var (branch, region, share) in QuietCompany.Branches)
            {
                var mean = 8.05 + own[branch] + (shift?.Invoke(region, week) ?? 0) + (branchShift?.Invoke(branch, week) ?? 0);
                int[] scores = [.. Enumerable.Range(0, company.Poisson(42 * share)).Select(_ => (int)Math.Clamp(Math.Round(mean + (2.05 * company.Normal())), 0, 10))];
                if (scores.Length > 0) counts.Add((branch, QuietCompany.First + week, count(scores)));
            }
        }

        return new(chart, AddUp.Of(counts, QuietCompany.Tree, chart.Add), new(TallyStep.Week, 1) { Both = both, Falls = falls }, QuietCompany.First, anew ?? []);
    }

    private static void Holds(Func<int, IJudge> judge, int seeds, double fewest)
    {
        var (flagged, stated) = (0, 0.0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var its = judge(seed);
            for (var week = 26; week < Weeks; week++)
            {
                flagged += its.Judge(QuietCompany.First + week).Count;
                stated += its.Stated!.Value / TallyStep.Week.AMonth();
            }
        }

        stated.ShouldBeInRange(seeds * Judged / TallyStep.Week.AMonth() * fewest, seeds * Judged / TallyStep.Week.AMonth());
        flagged.ShouldBeInRange((int)(fewest * stated), QuietCompany.Most(stated));
    }
}
