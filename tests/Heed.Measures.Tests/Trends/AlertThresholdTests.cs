using Heed.Measures.Intervals;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class AlertThresholdTests
{
    [Fact]
    public void The_most_surprising_outcomes_are_flagged_as_far_as_the_budget_goes()
    {
        // Chances of 0 … 4 hits of four, foretold by one of two: Beta-binomial with 1.5 and 1.5.
        var outlook = Outlook.OfShare(new(1, 2), 4);
        double[] chances = [.. outlook.Outcomes.Select(outlook.Probability)];
        var threshold = AlertThreshold.For(1.1 * (chances[0] + chances[4]), [new(outlook, 1)]);
        threshold.FalseAlarms.ShouldBe(chances[0] + chances[4], 1e-12);
        outlook.Outcomes.Where(outcome => threshold.Flags(outlook.Surprise(outcome))).ShouldBe([0, 4]);

        // Both ends are as surprising, so for less than both none is flagged.
        AlertThreshold.For(0.9 * (chances[0] + chances[4]), [new(outlook, 1)]).ShouldBe(new AlertThreshold(0, 0));
    }

    [Fact]
    public void What_small_units_can_not_use_others_do()
    {
        ExpectedPoint small = new(Outlook.OfNps(new(8, 6, 4), 2), 100), large = new(Outlook.OfNps(new(800, 600, 400), 200), 100);
        var together = AlertThreshold.For(1, [small, large]);
        together.FalseAlarms.ShouldBeInRange(0.9, 1);
        together.Surprise.ShouldBe(0.01, 0.002);
        AlertThreshold.For(1, [large]).Surprise.ShouldBe(together.Surprise, 1e-9);
    }

    [Fact]
    public void Without_points_nothing_is_flagged_and_no_alarms_can_not_be_asked_for()
    {
        AlertThreshold.For(1, []).ShouldBe(new AlertThreshold(0, 0));
        AlertThreshold.For(1, [new(Outlook.OfNps(new(8, 6, 4), 0), 30)]).ShouldBe(new AlertThreshold(0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => AlertThreshold.For(0, []));
    }

    [SeededProperty]
    public void Never_more_than_asked_for_and_more_where_more_is_put_up_with(byte hits, byte misses, byte size, byte alarms)
    {
        ExpectedPoint[] points = [new(Outlook.OfShare(new(hits, hits + misses), size % 50), 4), new(Outlook.OfNps(new NpsCounts(hits, misses, 9), 15), 4)];
        var (less, more) = (AlertThreshold.For((alarms + 1) / 256.0, points), AlertThreshold.For((alarms + 2) / 256.0, points));
        less.FalseAlarms.ShouldBeLessThanOrEqualTo((alarms + 1) / 256.0);
        more.Surprise.ShouldBeGreaterThanOrEqualTo(less.Surprise);
        var counted = points.Sum(point => point.TimesAMonth * point.Outlook.Outcomes.Where(outcome => less.Flags(point.Outlook.Surprise(outcome))).Sum(point.Outlook.Probability));
        counted.ShouldBe(less.FalseAlarms, 1e-9);
    }
}
