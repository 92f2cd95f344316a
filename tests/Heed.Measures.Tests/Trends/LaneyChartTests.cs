using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class LaneyChartTests
{
    [Fact]
    public void Limits_agree_with_laneys_formulas_in_R()
    {
        var reference = ReferenceFile.Read("trends.json").GetProperty("laney");
        var chart = LaneyChart.Of([.. reference.Numbers("x").Zip(reference.Numbers("n"), (x, n) => new Proportion(x, n))])!;
        chart.Centre.ShouldBe(reference.Number("centre"), 1e-9);
        chart.SigmaZ.ShouldBe(reference.Number("sigma_z"), 1e-9);
        foreach (var (point, low) in chart.Points.Zip(reference.Numbers("low"))) point.Low!.Value.ShouldBe(low, 1e-9);
        foreach (var (point, high) in chart.Points.Zip(reference.Numbers("high"))) point.High!.Value.ShouldBe(high, 1e-9);
        chart.SigmaZ.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_frozen_baseline_does_not_move_with_what_comes_after()
    {
        Proportion[] before = [new(100, 1000), new(110, 1000), new(95, 1000), new(104, 1000)];
        var (own, longer) = (LaneyChart.Of(before)!, LaneyChart.Of([.. before, new(300, 1000), new(0, 0)], baseline: 4)!);
        (longer.Centre, longer.SigmaZ).ShouldBe((own.Centre, own.SigmaZ));
        longer.Points[4].Flagged.ShouldBeTrue();
        longer.Points[5].ShouldBe(default);
        own.Points.ShouldAllBe(point => !point.Flagged);
    }

    [Fact]
    public void Nothing_can_be_drawn_of_one_subgroup_or_of_all_or_none()
    {
        LaneyChart.Of([]).ShouldBeNull();
        LaneyChart.Of([new(1, 10), default]).ShouldBeNull();
        LaneyChart.Of([new(0, 10), new(0, 10)]).ShouldBeNull();
        LaneyChart.Of([new(10, 10), new(10, 10)]).ShouldBeNull();
        LaneyChart.Of([new(5, 10), new(5, 10)])!.SigmaZ.ShouldBe(1);
    }

    [SeededProperty]
    public void Points_beyond_their_limits_are_flagged(byte[] hits)
    {
        if (LaneyChart.Of([.. hits.Select((x, i) => new Proportion(x, 256 + (i % 3 * 100)))], 1.5) is not { } chart) return;
        foreach (var point in chart.Points)
        {
            (point.Low >= 0 && point.High <= 1 && point.Low <= chart.Centre && point.High >= chart.Centre).ShouldBeTrue();
            if (point.Low > 0 && point.High < 1) point.Flagged.ShouldBe(point.Share < point.Low || point.Share > point.High);
        }
    }
}
