using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class StandardisedChartTests
{
    // By hand: √(4² + 3²) = 5, so 36 against 20 is 3.2.
    [Fact]
    public void Each_point_has_its_own_limits_and_the_baseline_its_own_error()
    {
        var points = StandardisedChart.Of([new(36, 4), new(36, 12), new(20, 4)], new(20, 3), 3);
        points[0].ShouldBe(new StandardisedPoint(3.2, true, 5, 35));
        points[1].Flagged.ShouldBeFalse();
        points[1].High!.Value.ShouldBe(20 + (3 * Math.Sqrt(153)), 1e-12);
        points[2].ShouldBe(new StandardisedPoint(0, false, 5, 35));
    }

    [Fact]
    public void What_can_not_be_told_is_not_flagged()
    {
        var points = StandardisedChart.Of([default, new(5, null), new(5, 0)], new(3, null), 3);
        points.ShouldAllBe(point => point.Z == null && !point.Flagged && point.Low == null);
        StandardisedChart.Of([new(5, 1)], default, 3).Single().Z.ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => StandardisedChart.Of([], default, 0));
    }

    [Fact]
    public void A_reading_has_the_spread_of_the_baseline_and_its_own_size()
    {
        NpsCounts baseline = new(80, 70, 45);
        StandardisedChart.Nps(default, baseline).ShouldBe(default);
        StandardisedChart.Nps(baseline, default).ShouldBe(default);
        var alike = StandardisedChart.Nps(new NpsCounts(4, 0, 0), baseline);
        alike.Value.ShouldBe(100);
        alike.StandardError!.Value.ShouldBe(baseline.Adjusted().StandardError * Math.Sqrt(198) / 2, 1e-9);
        StandardisedChart.Mean(Moments.Of(5, 4), Tallies.Moments(1, 3)).ShouldBe(new Reading(5, Math.Sqrt(0.5)));
        StandardisedChart.Mean(Moments.Of(5, 4), Moments.Of(3)).ShouldBe(new Reading(5, null));
        StandardisedChart.Mean(default, Tallies.Moments(1, 3)).ShouldBe(default);
    }

    [SeededProperty]
    public void A_point_is_flagged_where_it_lies_beyond_its_limits(short value, byte error, byte limit)
    {
        var point = StandardisedChart.Of([new(value / 10.0, (error + 1) / 8.0)], new(0, 0.5), (limit + 1) / 64.0).Single();
        point.Flagged.ShouldBe(value / 10.0 < point.Low || value / 10.0 > point.High);
    }

    [Fact]
    public void A_point_on_its_limit_is_not_beyond_it()
    {
        StandardisedChart.Of([new(32, 4)], new(20, null), 3).Single().ShouldBe(new StandardisedPoint(3, false, 8, 32));
        StandardisedChart.Of([new(32.1, 4)], new(20, null), 3).Single().Flagged.ShouldBeTrue();
        StandardisedChart.Of([new(null, 4)], new(20, null), 3).Single().ShouldBe(default);
    }
}
