using Heed.Act.Alerts;
using Heed.Act.Alerts.Watching;
using Heed.Act.Alerts.Watching.Reasons;
using Heed.Readings.Series;

namespace Heed.Act.Tests.Alerts.Watching.Reasons;

public sealed class ReasonJudgeTests
{
    private const int Weeks = 104;

    private static readonly (string Label, double Share)[] s_reasons = [("waited", 0.4), ("not-solved", 0.35), ("unclear", 0.2), ("unfriendly", 0.1), ("technical", 0.07)];

    [Fact]
    public void Where_nothing_happens_it_raises_no_more_false_alarms_than_it_states()
    {
        var (flagged, stated) = (0, 0.0);
        for (var seed = 1; seed <= 5; seed++)
        {
            var judge = Judge(seed, (_, _, _) => 1);
            for (var week = 30; week < Weeks; week++)
            {
                flagged += judge.Judge(QuietCompany.First + week).Count;
                stated += judge.Stated!.Value / TallyStep.Week.AMonth();
            }
        }

        flagged.ShouldBeInRange(1, QuietCompany.Most(stated));
    }

    [Fact]
    public void A_reason_that_a_region_suddenly_gives_is_found_there_by_its_name()
    {
        var judge = Judge(7, (label, region, week) => label == "technical" && region == 5 && week >= 80 ? 6 : 1);
        var found = judge.Judge(QuietCompany.First + 80).Single(f => f.Numbers.Choice == "technical");
        found.Unit.ShouldBe("r5");
        found.Numbers.Value.ShouldBeInRange(20, 65);
        found.Numbers.Expected!.Value.ShouldBe(7, 3);
        judge.Judge(QuietCompany.First + 95).ShouldContain(f => f.Unit == "r5" && f.Numbers.Choice == "technical", "a rise is no yardstick for itself");
        judge.Judge(QuietCompany.First + 79).ShouldNotContain(f => f.Unit == "r5");
    }

    private static ReasonJudge Judge(int seed, Func<string, int, int, double> more)
    {
        var company = new QuietCompany(seed);
        List<(string?, int, ReasonCounts)> counts = [];
        for (var week = 0; week < Weeks; week++)
        {
            foreach (var (branch, region, share) in QuietCompany.Branches)
            {
                var n = company.Poisson(30 * share);
                if (n == 0) continue;
                counts.Add((branch, QuietCompany.First + week, new(s_reasons.ToDictionary(r => r.Label, r => (long)Enumerable.Range(0, n).Count(_ => company.Random.NextDouble() < r.Share * more(r.Label, region, week))), n)));
            }
        }

        return new(AddUp.Of(counts, QuietCompany.Tree, ReasonCounts.Add), 1, AlertSeverity.Warning, "reasons", QuietCompany.First + Weeks - 1);
    }
}
