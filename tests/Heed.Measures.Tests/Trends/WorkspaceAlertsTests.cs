using Heed.Measures.Tests.Trends.Evaluation;

namespace Heed.Measures.Tests.Trends;

/// <summary>Ten seeds of what docs/quality.md tells of two hundred.</summary>
public class WorkspaceAlertsTests
{
    private static readonly WorkspaceCharts[] s_seeds = [.. Enumerable.Range(1, 10).Select(seed => new WorkspaceCharts(seed))];

    [Fact]
    public void Healthy_branches_are_flagged_about_as_often_as_the_workspace_says()
    {
        var flags = s_seeds.Sum(seed => seed.FalseFlags(Watch.Exact).Sum());
        var chance = s_seeds.Average(seed => seed.Stated(Watch.Exact)) / WorkspaceCharts.WeeksAMonth / WorkspaceCharts.Branches;
        var (low, high) = BinomialBand.Of(s_seeds.Length * WorkspaceCharts.Points, chance);
        flags.ShouldBeInRange(low, high);
        foreach (var seed in s_seeds) seed.Stated(Watch.Exact).ShouldBeInRange(0.99, 1);
    }

    [Fact]
    public void A_failing_region_is_flagged_in_its_first_two_weeks() =>
        s_seeds.Count(seed => seed.FlaggedAfter(Watch.Exact, seed.FailingRegion) <= 2).ShouldBe(s_seeds.Length);

    [Fact]
    [Trait("Category", "Long")]
    public void Cusums_flag_no_more_often_than_they_say()
    {
        var flags = s_seeds.Take(4).Sum(seed => seed.FalseFlags(Watch.Cusum).Sum());
        var chance = s_seeds.Take(4).Average(seed => seed.Stated(Watch.Cusum)) / WorkspaceCharts.WeeksAMonth / WorkspaceCharts.Branches;
        chance.ShouldBeLessThanOrEqualTo(1 / (WorkspaceCharts.WeeksAMonth * WorkspaceCharts.Branches));
        flags.ShouldBeInRange(1, BinomialBand.Of(4 * WorkspaceCharts.Points, chance).High);
    }

    [Fact]
    public void Small_failing_branches_are_found_by_the_cusum_while_the_failure_lasts() =>
        s_seeds.Sum(seed => seed.FailingBranches.Count(branch => seed.FlaggedAfter(Watch.Cusum, branch) is not null)).ShouldBeGreaterThan(40);

    [Fact]
    public void All_western_electric_rules_flag_many_times_as_much()
    {
        var flags = s_seeds.Sum(seed => seed.FalseFlags(Watch.WesternElectric).Sum());
        flags.ShouldBeGreaterThan(5 * s_seeds.Sum(seed => seed.FalseFlags(Watch.Exact).Sum()));
    }
}
