using Heed.Act.Alerts;
using Heed.Act.Alerts.Watching;
using Heed.Act.Alerts.Watching.Silence;
using Heed.Readings.Series;

namespace Heed.Act.Tests.Alerts.Watching.Silence;

public sealed class SilenceJudgeTests
{
    private const int Weeks = 130;

    // Growing by two thirds, quiet in July and at Christmas, as the demo bank.
    private static double Season(int week) => (0.75 + (0.5 * week / Weeks)) * ((week % 52) switch { >= 26 and < 30 => 0.75, 51 or 0 => 0.6, _ => 1 });

    [Fact]
    public void Where_nothing_happens_but_seasons_it_raises_no_more_false_alarms_than_it_states()
    {
        var (flagged, stated) = (0, 0.0);
        for (var seed = 1; seed <= 6; seed++)
        {
            var judge = Judge(seed, (_, _) => 1, size: 8);
            // The first year has no other to be held against.
            for (var week = 60; week < Weeks; week++)
            {
                flagged += judge.Judge(QuietCompany.First + week).Count;
                stated += judge.Stated!.Value / TallyStep.Week.AMonth();
            }
        }

        stated.ShouldBe(6 * 70 / TallyStep.Week.AMonth(), 1e-6);
        flagged.ShouldBeLessThanOrEqualTo(QuietCompany.Most(stated));
    }

    [Theory]
    [InlineData("r1-0", 0.0)]
    [InlineData("r1-0", 0.2)]
    public void A_branch_from_which_hardly_anything_comes_is_found_in_its_first_week_and_stays_found(string branch, double left)
    {
        var judge = Judge(7, (b, week) => b == branch && week >= 100 ? left : 1);
        var found = judge.Judge(QuietCompany.First + 100).Single(f => f.Unit is "r1-0" or "r1" or "bank" or "");
        found.Unit.ShouldBe(branch);
        found.Numbers.Expected!.Value.ShouldBeInRange(10, 30);
        found.Numbers.N.ShouldBeLessThan(9);
        if (left == 0) found.Numbers.LastHeard.ShouldBe(TallyStep.Week.LastOf(QuietCompany.First + 99));
        Enumerable.Range(101, 20).Count(week => judge.Judge(QuietCompany.First + week).Any(f => f.Unit == branch)).ShouldBeGreaterThan(left == 0 ? 17 : 3);
    }

    [Fact]
    public void A_source_that_stops_is_one_matter_not_one_of_each_unit()
    {
        var found = Judge(8, (_, week) => week >= 100 ? 0 : 1).Judge(QuietCompany.First + 103);
        found.ShouldHaveSingleItem().Unit.ShouldBe("");
        found[0].Severity.ShouldBe(AlertSeverity.Severe);
    }

    private static SilenceJudge Judge(int seed, Func<string, int, double> left, double size = 42)
    {
        var company = new QuietCompany(seed);
        List<(string?, int, long)> counts = [];
        for (var week = 0; week < Weeks; week++)
        {
            foreach (var (branch, _, share) in QuietCompany.Branches)
            {
                // In small units chance alone makes the least look like markedly fewer.
                if (company.Poisson(size * share * Season(week) * left(branch, week)) is > 0 and var n) counts.Add((branch, QuietCompany.First + week, n));
            }
        }

        return new(AddUp.Of(counts, QuietCompany.Tree, (a, b) => a + b), 1, AlertSeverity.Warning, QuietCompany.First + Weeks - 1);
    }
}
