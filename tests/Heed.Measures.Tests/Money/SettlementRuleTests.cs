using Heed.Measures.Money;

namespace Heed.Measures.Tests.Money;

public sealed class SettlementRuleTests
{
    private static readonly HandlingRates s_rates = new(6_000, 500);

    [Fact]
    public void A_case_costs_its_time_and_its_hand_overs()
    {
        HandlingCost.Of(30, 2, s_rates).ShouldBe(4_000);
        HandlingCost.Of(0, 0, s_rates).ShouldBe(0);
        var moments = HandlingCost.Over([(30, 2), (60, 0), (15, 1)], s_rates);
        (moments.N, moments.Mean).ShouldBe((3, (4_000 + 6_000 + 2_000) / 3.0));
        HandlingCost.Over([], s_rates).N.ShouldBe(0);
    }

    [Theory]
    [InlineData(3_000L, false, true, 20, 0L, SettlementVerdict.Offered)]
    [InlineData(null, false, true, 20, 0L, SettlementVerdict.NoClaim)]
    [InlineData(0L, false, true, 20, 0L, SettlementVerdict.NoClaim)]
    [InlineData(3_000L, true, true, 20, 0L, SettlementVerdict.Regulated)]
    [InlineData(3_000L, false, false, 20, 0L, SettlementVerdict.Unknown)]
    [InlineData(3_000L, false, true, 19, 0L, SettlementVerdict.TooFew)]
    [InlineData(3_999L, false, true, 20, 0L, SettlementVerdict.Offered)]
    [InlineData(4_000L, false, true, 20, 0L, SettlementVerdict.Dearer)]
    [InlineData(3_000L, false, true, 20, 7_000L, SettlementVerdict.Offered)]
    [InlineData(3_000L, false, true, 20, 7_001L, SettlementVerdict.OverCap)]
    public void It_is_offered_only_below_the_mean_cost_within_the_cap_and_never_where_supervisors_have_rules(long? claim, bool regulated, bool known, int cases, long settled, SettlementVerdict verdict) =>
        SettlementRule.Of(claim, regulated, known, HandlingCost.Over(Enumerable.Repeat((30, 2), cases), s_rates), settled, 10_000).ShouldBe(verdict);

    [Fact]
    public void The_first_reason_against_it_is_the_one_given()
    {
        SettlementRule.Of(-5, false, true, HandlingCost.Over(Enumerable.Repeat((30, 2), 30), s_rates), 0, 10_000).ShouldBe(SettlementVerdict.NoClaim);
        SettlementRule.Of(null, true, false, default, 0, 0).ShouldBe(SettlementVerdict.NoClaim);
        SettlementRule.Of(1, true, false, default, 0, 0).ShouldBe(SettlementVerdict.Regulated);
        SettlementRule.Of(1, false, false, default, 0, 0).ShouldBe(SettlementVerdict.Unknown);
        SettlementRule.Of(1, false, true, HandlingCost.Over(Enumerable.Repeat((30, 2), 30), s_rates), 10_000, 10_000).ShouldBe(SettlementVerdict.OverCap);
        HandlingCost.Of(45, 3, s_rates).ShouldBe(6_000);
    }
}
