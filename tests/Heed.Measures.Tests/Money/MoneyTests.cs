using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Money;
using Heed.Measures.Reports;

namespace Heed.Measures.Tests.Money;

public class MoneyTests
{
    private static readonly HandlingRates s_rates = new(60, 5, 2);

    [Fact]
    public void A_case_costs_its_time_its_hand_overs_and_a_fixed_part()
    {
        s_rates.Of(new(TimeSpan.FromMinutes(20), 2)).ShouldBe(32, 1e-12);
        // 32, 12, 22: mean 22, s 10, t of 2 degrees 4.302652729911275.
        var cost = HandlingCost.Of([new(TimeSpan.FromMinutes(20), 2), new(TimeSpan.FromMinutes(10), 0), new(TimeSpan.FromMinutes(20), 0)], s_rates);
        cost.Value!.Value.ShouldBe(22, 1e-12);
        cost.High!.Value.ShouldBe(22 + (4.302652729911275 * 10 / Math.Sqrt(3)), 1e-9);
        cost.Low.ShouldBe(0);
        cost.Unit.ShouldBe("money");
    }

    [Fact]
    public void No_case_one_case_and_cases_all_alike()
    {
        HandlingCost.Of([], s_rates).ShouldSatisfyAllConditions(c => c.Value.ShouldBeNull(), c => c.Warnings.ShouldContain(Warnings.NoAnswers));
        HandlingCost.Of([new(TimeSpan.Zero, 0)], s_rates).ShouldSatisfyAllConditions(c => c.Value.ShouldBe(2), c => c.Low.ShouldBeNull(), c => c.Warnings.ShouldContain(Warnings.NoInterval));
        HandlingCost.Of(Cases(5), s_rates).Warnings.ShouldContain(Warnings.NoSpread);
        Should.Throw<ArgumentOutOfRangeException>(() => HandlingCost.Of([new(TimeSpan.FromMinutes(-1), 0)], s_rates));
        Should.Throw<ArgumentOutOfRangeException>(() => HandlingCost.Of([], new(-1)));
    }

    [Theory]
    [InlineData(21, 0, 100, false, 40, ClaimDecision.Settle)]
    [InlineData(22, 0, 100, false, 40, ClaimDecision.Handle)]
    [InlineData(21, 80, 100, false, 40, ClaimDecision.OverCap)]
    [InlineData(20, 80, 100, false, 40, ClaimDecision.Settle)]
    [InlineData(1, 0, 100, true, 40, ClaimDecision.Regulated)]
    [InlineData(1, 0, 100, false, 9, ClaimDecision.CostUnknown)]
    [InlineData(1, 0, 100, false, 0, ClaimDecision.CostUnknown)]
    [InlineData(1, 0, 0, false, 40, ClaimDecision.OverCap)]
    public void The_rule_settles_below_the_cost_within_the_cap_and_never_what_is_regulated(int amount, int settled, int cap, bool regulated, int cases, ClaimDecision decision)
    {
        var rule = ComplaintRule.Of(new(amount, settled, cap, regulated), HandlingCost.Of(Cases(cases), s_rates));
        rule.Decision.ShouldBe(decision);
        rule.Claim.Amount.ShouldBe(amount);
        rule.Cost.N.ShouldBe(cases);
    }

    [Fact]
    public void It_says_whether_the_claim_lies_below_the_whole_interval()
    {
        HandledCase[] cases = [.. Enumerable.Range(0, 20).Select(i => new HandledCase(TimeSpan.FromMinutes(10 + i), 0))];
        var cost = HandlingCost.Of(cases, s_rates);
        ComplaintRule.Of(new((decimal)cost.Low!.Value - 0.01m, 0, 1_000, false), cost).BeyondDoubt.ShouldBeTrue();
        ComplaintRule.Of(new((decimal)cost.Low.Value + 0.01m, 0, 1_000, false), cost).ShouldSatisfyAllConditions(r => r.BeyondDoubt.ShouldBeFalse(), r => r.Decision.ShouldBe(ClaimDecision.Settle));
        Should.Throw<ArgumentOutOfRangeException>(() => ComplaintRule.Of(new(-1, 0, 1, false), cost));
    }

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

    // Each costs 22.
    private static IEnumerable<HandledCase> Cases(int count) => Enumerable.Range(0, count).Select(_ => new HandledCase(TimeSpan.FromMinutes(20), 0));

    [Fact]
    public void Amounts_rates_and_chances_that_can_not_be_are_refused()
    {
        var cost = HandlingCost.Of(Cases(20), s_rates);
        Refused.With("Amounts are 0 or more.", () => ComplaintRule.Of(new(-1, 0, 1, false), cost), () => ComplaintRule.Of(new(1, -1, 1, false), cost), () => ComplaintRule.Of(new(1, 0, -1, false), cost));
        ComplaintRule.Of(new(0, 0, 0, false), cost).Decision.ShouldBe(ClaimDecision.Settle);
        Refused.With("Rates are 0 or more.", () => HandlingCost.Of([], new(-1)), () => HandlingCost.Of([], new(1, -1)), () => HandlingCost.Of([], new(1, 1, -1)));
        HandlingCost.Of(Cases(2), new(0)).Value.ShouldBe(0);
        Refused.With("Times and hand-overs are 0 or more.", () => HandlingCost.Of([new(TimeSpan.FromMinutes(-1), 0)], s_rates), () => HandlingCost.Of([new(TimeSpan.Zero, -1)], s_rates));
        Refused.With("Chances are from 0 to 1, values 0 or more.", () => RevenueAtRisk.Of([(1.1, 5)]), () => RevenueAtRisk.Of([(-0.1, 5)]), () => RevenueAtRisk.Of([(0.5, -5)]), () => RevenueAtRisk.Of([(0.5, double.NaN)]));
    }

    [Fact]
    public void Few_cases_and_few_customers_are_flagged()
    {
        HandledCase[] Differing(int n) => [.. Enumerable.Range(0, n).Select(i => new HandledCase(TimeSpan.FromMinutes(100 + i), 0))];
        HandlingCost.Of(Differing(29), s_rates).Warnings.ShouldBe([Warnings.SmallN(29)]);
        var cost = HandlingCost.Of(Differing(30), s_rates);
        cost.Warnings.ShouldBeEmpty();
        cost.Low!.Value.ShouldBe(cost.Value!.Value - (cost.High!.Value - cost.Value.Value), 1e-9);
        HandlingCost.Of(Differing(1), s_rates).Warnings.ShouldBe([Warnings.SmallN(1), Warnings.NoInterval]);
        RevenueAtRisk.Of([.. Enumerable.Repeat((0.5, 10.0), 29)]).Warnings.ShouldBe([Warnings.SmallN(29)]);
        RevenueAtRisk.Of([.. Enumerable.Repeat((0.5, 10.0), 30)]).Warnings.ShouldBeEmpty();
        RevenueAtRisk.Of([]).Warnings.ShouldBe([Warnings.NoAnswers]);
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

    [Fact]
    public void Ten_cases_are_enough_to_know_the_cost_and_a_claim_at_its_lower_end_is_not_below_it()
    {
        ComplaintRule.Of(new(1, 0, 100, false), HandlingCost.Of(Cases(10), s_rates)).Decision.ShouldBe(ClaimDecision.Settle);
        var rough = HandlingCost.Of([new(TimeSpan.FromMinutes(20), 2), new(TimeSpan.FromMinutes(10), 0), new(TimeSpan.FromMinutes(20), 0)], s_rates);
        rough.Low.ShouldBe(0);
        ComplaintRule.Of(new(0, 0, 100, false), rough).BeyondDoubt.ShouldBeFalse();
        RevenueAtRisk.Of([(0.5, 0), (0.5, 10)]).Value.ShouldBe(5);
    }
}
