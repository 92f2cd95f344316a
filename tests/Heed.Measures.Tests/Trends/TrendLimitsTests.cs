using Heed.Measures.Intervals;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public sealed class TrendLimitsTests
{
    [Fact]
    public void Shares_with_the_standard_error_of_their_level_get_laneys_limits()
    {
        Proportion[] groups = [.. new double[] { 812, 640, 905, 770, 588, 840, 951, 702, 655, 880 }.Select(hits => new Proportion(hits, 1_000))];
        var laney = LaneyChart.Of(groups)!;
        laney.SigmaZ.ShouldBeGreaterThan(1);
        var error = 100 * Math.Sqrt(laney.Centre * (1 - laney.Centre) / 1_000);
        var limits = TrendLimits.Of([.. groups.Select(g => new Reading(100 * g.Share, error))], 100 * laney.Centre)!;
        limits.SigmaZ.ShouldBe(laney.SigmaZ, 1e-9);
        // A share's own chart ends where shares do; one of any reading does not know where that is.
        foreach (var (mine, theirs) in limits.Points.Zip(laney.Points))
        {
            Math.Max(0, mine.Low!.Value).ShouldBe(100 * theirs.Low!.Value, 1e-9);
            Math.Min(100, mine.High!.Value).ShouldBe(100 * theirs.High!.Value, 1e-9);
            mine.Flagged.ShouldBe(theirs.Flagged);
        }
    }

    [Fact]
    public void Readings_that_scatter_less_than_chance_keep_the_limits_of_chance()
    {
        var limits = TrendLimits.Of([.. Enumerable.Range(0, 10).Select(i => new Reading(50 + (i % 2 * 0.01), 2))], 50)!;
        limits.SigmaZ.ShouldBe(1);
        limits.Points.ShouldAllBe(p => Math.Abs(p.Low!.Value - 44) < 1e-9 && Math.Abs(p.High!.Value - 56) < 1e-9 && !p.Flagged);
    }

    [Fact]
    public void One_that_is_not_over_has_limits_and_no_part_in_the_scatter()
    {
        Reading[] steady = [.. Enumerable.Range(0, 9).Select(i => new Reading(50 + (i % 3), 2))];
        var alone = TrendLimits.Of(steady, 51)!;
        var with = TrendLimits.Of([.. steady, new Reading(-40, 20)], 51, unfinished: 9)!;
        with.SigmaZ.ShouldBe(alone.SigmaZ);
        with.Points.Take(9).ShouldBe(alone.Points);
        with.Points[9].Flagged.ShouldBeTrue();
    }

    [Fact]
    public void A_jump_is_flagged_in_a_quiet_series_and_gaps_have_no_limits()
    {
        Reading[] readings = [.. Enumerable.Range(0, 12).Select(i => i == 5 ? default : new Reading(i == 8 ? 70 : 50 + (i % 2), 2))];
        var limits = TrendLimits.Of(readings, 50)!;
        limits.Points[5].ShouldBe(default);
        limits.Points.Index().Where(p => p.Item.Flagged).Select(p => p.Index).ShouldBe([8]);
    }

    [Fact]
    public void Too_few_readings_have_none() =>
        TrendLimits.Of([.. Enumerable.Range(0, TrendLimits.Fewest).Select(i => i == 0 ? new Reading(1, 0) : new Reading(i, 1))], 3).ShouldBeNull();

    [Fact]
    public void Eight_readings_are_enough_and_the_limits_are_as_wide_as_asked_for()
    {
        Reading[] eight = [.. Enumerable.Range(0, TrendLimits.Fewest).Select(i => new Reading(50 + (i % 2 * 0.01), 2))];
        TrendLimits.Of(eight, 50)!.Points[0].High!.Value.ShouldBe(56, 1e-9);
        TrendLimits.Of(eight, 50, limit: 2)!.Points[0].High!.Value.ShouldBe(54, 1e-9);
        TrendLimits.Of(eight, 50, unfinished: 0).ShouldBeNull();
        TrendLimits.Of(eight, 50)!.Level.ShouldBe(50);
    }
}
