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

    [Fact]
    public void What_no_chart_can_keep_is_told()
    {
        Refused.With("Some false alarms there always are: more than 0.", () => AlertThreshold.For(0, []), () => new AlarmBudget(0, 100), () => new AlarmBudget(double.NaN, 100));
        Refused.With("More points than false alarms are judged.", () => new AlarmBudget(10, 10), () => new AlarmBudget(1, double.PositiveInfinity));
        Refused.With("Shares are above 0 and below 1, the one to be found above the other.", () => CusumSteps.Between(0, 0.1), () => CusumSteps.Between(0.2, 0.2), () => CusumSteps.Between(0.2, 1));
        Refused.With("A run is longer than one group.", () => BinomialCusum.Design(0.1, 0.2, [1], 1), () => BinomialCusum.Design(0.1, 0.2, [1], double.PositiveInfinity));
        Refused.With("Groups have 0 answers or more, and not all 0.", () => BinomialCusum.Design(0.1, 0.2, [0], 100), () => BinomialCusum.Design(0.1, 0.2, [], 100), () => BinomialCusum.Design(0.1, 0.2, [-1, 2], 100));
        Refused.With("A penalty is 0 or more.", () => ChangePoints.Find([1], [1], -1));
        Refused.With("A standard error for each value.", () => ChangePoints.Find([1, 2], [1]));
        Refused.With("Standard errors are above 0.", () => ChangePoints.Find([1, 2], [1, 0]));
        Refused.With("A baseline is restarted for a reason.", () => BaselineHistory<int>.Freeze(new(2025, 1, 1), new(2025, 7, 1), 4).Restart(new(2026, 1, 1), new(2026, 4, 1), 3, " "));
        Refused.With("A new baseline ends later than the one before.", () => BaselineHistory<int>.Freeze(new(2025, 1, 1), new(2025, 7, 1), 4).Restart(new(2025, 1, 1), new(2025, 7, 1), 3, "why"));
        Refused.With("A baseline covers at least a day.", () => BaselineHistory<int>.Freeze(new(2025, 1, 1), new(2025, 1, 1), 4));
        Refused.By<ArgumentOutOfRangeException>(
            () => TrendLimits.Of([], 1, limit: 0), () => StandardisedChart.Of([], default, 0), () => LaneyChart.Of([], limit: 0), () => Outlook.OfShare(new(1, 2), -1), () => Outlook.OfNps(new(1, 2, 3), -1),
            () => BinomialCusum.Design(new Proportion(1, 10), 1, [1], 100), () => BinomialCusum.Design(default(Proportion), 2, [1], 100), () => ChangePoints.Find([1], [1], shortest: 0));
        ChangePoints.Find([1, 1], [1, 1], penalty: 0).Count.ShouldBe(1);
    }

    [Fact]
    public void A_surprise_at_the_threshold_is_flagged()
    {
        AlertThreshold threshold = new(0.01, 1);
        (threshold.Flags(0.01), threshold.Flags(0.0101)).ShouldBe((true, false));
    }
}
