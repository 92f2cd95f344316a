using Heed.Measures.Effects;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Effects;

public class RegressionToTheMeanTests
{
    [Fact]
    public void Nothing_comes_back_of_what_lasts_and_all_of_what_is_chance()
    {
        RegressionToTheMean.Expected(10, 30, 1).ShouldBe(0);
        RegressionToTheMean.Expected(10, 30, 0).ShouldBe(20);
        RegressionToTheMean.Expected(10, 30, 0.75).ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => RegressionToTheMean.Expected(10, 30, 1.1));
    }

    [Fact]
    public void Reliability_is_the_correlation_of_two_periods()
    {
        RegressionToTheMean.Reliability([(1, 2), (2, 4), (3, 6)])!.Value.ShouldBe(1, 1e-12);
        RegressionToTheMean.Reliability([(1, 3), (2, 2), (3, 1)]).ShouldBe(0);
        RegressionToTheMean.Reliability([(1, 3), (2, 2)]).ShouldBeNull();
        RegressionToTheMean.Reliability([(1, 3), (1, 2), (1, 1)]).ShouldBeNull();
    }

    [Fact]
    public void A_start_chosen_for_a_low_is_told_of()
    {
        var points = InterruptedSeriesTests.Series(40, 20, 0);
        SeriesPoint[] low = [.. points.Select(point => point.Period is >= 17 and < 20 ? point with { Value = point.Value - 25 } : point)];
        RegressionToTheMean.StandsOut(low[..20])!.Value.ShouldBeLessThan(-2.5);
        InterruptedSeries.Of(new(low, 20)).Warnings.ShouldContain(warning => warning.Code == "chosen-low");
        RegressionToTheMean.StandsOut(points[..20]).ShouldBeNull();
        RegressionToTheMean.StandsOut(low[12..20]).ShouldBeNull();
    }

    [Fact]
    public void It_seldom_cries_without_cause()
    {
        var random = new Random(12);
        var cried = Enumerable.Range(0, 200).Count(_ => RegressionToTheMean.StandsOut([.. Enumerable.Range(0, 20).Select(t => new SeriesPoint(t, Normal.Sample(random, 0, 5), 50))]) is not null);
        cried.ShouldBeLessThanOrEqualTo(8);
    }
}
