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
        StandardisedChart.Nps(default).ShouldBe(default);
        StandardisedChart.Nps(new NpsCounts(3, 0, 0)).StandardError!.Value.ShouldBeGreaterThan(20);
    }

    [SeededProperty]
    public void A_point_is_flagged_where_it_lies_beyond_its_limits(short value, byte error, byte limit)
    {
        var point = StandardisedChart.Of([new(value / 10.0, (error + 1) / 8.0)], new(0, 0.5), (limit + 1) / 64.0).Single();
        point.Flagged.ShouldBe(value / 10.0 < point.Low || value / 10.0 > point.High);
    }
}
