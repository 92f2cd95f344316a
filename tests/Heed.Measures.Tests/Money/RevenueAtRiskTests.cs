using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Money;
using Heed.Measures.Reports;

namespace Heed.Measures.Tests.Money;

public class RevenueAtRiskTests
{
    [Fact]
    public void Revenue_at_risk_is_chance_times_value_and_stays_within_what_there_is()
    {
        var risk = RevenueAtRisk.Of([(.5, 100), (.1, 1_000)]);
        risk.Value!.Value.ShouldBe(150, 1e-12);
        risk.StandardError!.Value.ShouldBe(Math.Sqrt((.25 * 10_000) + (.09 * 1_000_000)), 1e-9);
        risk.Low.ShouldBe(0);
        RevenueAtRisk.Of([(1, 100), (0, 5)]).ShouldSatisfyAllConditions(r => r.Low.ShouldBe(100), r => r.High.ShouldBe(100));
        RevenueAtRisk.Of([]).ShouldSatisfyAllConditions(r => r.Value.ShouldBe(0), r => r.Low.ShouldBeNull());
        Should.Throw<ArgumentOutOfRangeException>(() => RevenueAtRisk.Of([(1.1, 5)]));
        Should.Throw<ArgumentOutOfRangeException>(() => RevenueAtRisk.Of([(.1, -5)]));
    }

    [Fact]
    public void Saved_is_what_the_holdout_lost_more()
    {
        var (treated, holdout) = (Losses(40, i => i % 10 == 0 ? 100 : 0), Losses(20, i => i % 4 == 0 ? 100 : 0));
        var saved = RevenueAtRisk.Saved(treated, holdout);
        saved.Value!.Value.ShouldBe(40 * (25 - 10), 1e-9);
        var test = WelchTest.Of(holdout, treated, default)!.Value;
        saved.Low!.Value.ShouldBe(40 * test.Interval.Low, 1e-9);
        saved.High!.Value.ShouldBe(40 * test.Interval.High, 1e-9);
        saved.StandardError!.Value.ShouldBe(Math.Abs(saved.Value.Value / test.T), 1e-9);
        RevenueAtRisk.Saved(treated, default).ShouldSatisfyAllConditions(s => s.Value.ShouldBeNull(), s => s.Warnings.ShouldContain(Warnings.NoComparison));
        RevenueAtRisk.Saved(Losses(3, _ => 0), Losses(3, _ => 0)).ShouldSatisfyAllConditions(s => s.Value.ShouldBe(0), s => s.Low.ShouldBeNull());
    }

    private static Moments Losses(int count, Func<int, double> loss) => Enumerable.Range(0, count).Aggregate(default(Moments), (sum, i) => sum.Add(loss(i)));

    [Fact]
    public void Chances_and_values_that_can_not_be_are_refused() =>
        Refused.With("Chances are from 0 to 1, values 0 or more.", () => RevenueAtRisk.Of([(1.1, 5)]), () => RevenueAtRisk.Of([(-0.1, 5)]), () => RevenueAtRisk.Of([(0.5, -5)]), () => RevenueAtRisk.Of([(0.5, double.NaN)]));

    [Fact]
    public void Few_customers_are_flagged()
    {
        RevenueAtRisk.Of([.. Enumerable.Repeat((0.5, 10.0), 29)]).Warnings.ShouldBe([Warnings.SmallN(29)]);
        RevenueAtRisk.Of([.. Enumerable.Repeat((0.5, 10.0), 30)]).Warnings.ShouldBeEmpty();
        RevenueAtRisk.Of([]).Warnings.ShouldBe([Warnings.NoAnswers]);
        RevenueAtRisk.Of([(0.5, 0), (0.5, 10)]).Value.ShouldBe(5);
    }

    [Fact]
    public void What_may_be_lost_lies_as_far_to_either_side_as_chance_reaches()
    {
        var risk = RevenueAtRisk.Of([.. Enumerable.Repeat((0.5, 10.0), 100)]);
        (risk.Value, risk.StandardError, risk.N, risk.Unit).ShouldBe((500, 50, 100, "money"));
        risk.Low!.Value.ShouldBe(500 - (50 * 1.959963984540054), 1e-9);
        risk.High!.Value.ShouldBe(500 + (50 * 1.959963984540054), 1e-9);
    }

    [Fact]
    public void Saved_has_no_interval_where_either_side_is_one_customer()
    {
        var some = Losses(20, i => i);
        RevenueAtRisk.Saved(default, some).Warnings.ShouldBe([Warnings.NoComparison]);
        var saved = RevenueAtRisk.Saved(Losses(1, _ => 5), some);
        (saved.Value, saved.Low, saved.High, saved.N).ShouldBe((4.5, null, null, 21));
        saved.Warnings.ShouldBe([Warnings.NoComparison]);
        RevenueAtRisk.Saved(some, some).Warnings.ShouldBeEmpty();
    }
}
