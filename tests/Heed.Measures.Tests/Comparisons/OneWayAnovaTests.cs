using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class OneWayAnovaTests
{
    [Theory]
    [InlineData("plantgrowth")]
    [InlineData("chickwts")]
    public void The_test_agrees_with_R(string name)
    {
        var expected = ReferenceFile.Read("comparisons.json").GetProperty("anova_" + name);
        var test = OneWayAnova.Of(Groups.Moments(name))!.Value;
        test.F.ShouldBe(expected.Number("statistic"), 1e-9);
        (test.Between, test.Within).ShouldBe((expected.Numbers("parameter")[0], expected.Numbers("parameter")[1]));
        test.P.ShouldBe(expected.Number("p_value"), 1e-9 * expected.Number("p_value"));
    }

    [Fact]
    public void Two_groups_give_the_squared_t_of_equal_variances()
    {
        var (a, b) = (Tallies.Moments(1, 2, 5, 7), Tallies.Moments(4, 8, 9));
        var pooled = (a.M2 + b.M2) / (a.N + b.N - 2);
        var t = (a.Mean - b.Mean) / Math.Sqrt(pooled * ((1.0 / a.N) + (1.0 / b.N)));
        OneWayAnova.Of([a, b])!.Value.F.ShouldBe(t * t, 1e-12);
    }

    [Fact]
    public void Nothing_can_be_judged_of_one_group_of_no_spread_or_of_single_numbers()
    {
        var some = Tallies.Moments(1, 2, 5);
        OneWayAnova.Of([]).ShouldBeNull();
        OneWayAnova.Of([some, default]).ShouldBeNull();
        OneWayAnova.Of([Moments.Of(1), Moments.Of(2)]).ShouldBeNull();
        OneWayAnova.Of([Moments.Of(1, 9), Moments.Of(2, 9)]).ShouldBeNull();
        OneWayAnova.Of([some, default, some])!.Value.F.ShouldBe(0, 1e-12);
    }

    [SeededProperty]
    public void Shares_and_probabilities_stay_within_bounds_and_order_is_no_matter(sbyte[][] groups)
    {
        Moments[] moments = [.. groups.Select(group => Tallies.Moments((group ?? []).Select(x => (double)x)))];
        if (OneWayAnova.Of(moments) is not { } test) return;
        test.P.ShouldBeInRange(0, 1);
        test.EtaSquared.ShouldBeInRange(0, 1);
        OneWayAnova.Of([.. moments.Reverse()])!.Value.F.ShouldBe(test.F, 1e-8 * (1 + test.F));
    }

    // By hand: means 2 and 4 around 3, so 6 between, and 2 + 2 within.
    [Fact]
    public void The_share_between_is_that_of_all_squares() => OneWayAnova.Of([Tallies.Moments(1, 2, 3), Tallies.Moments(3, 4, 5)])!.Value.EtaSquared.ShouldBe(6.0 / 10, 1e-12);
}
