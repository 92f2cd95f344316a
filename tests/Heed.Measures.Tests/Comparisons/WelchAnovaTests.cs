using FsCheck;
using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class WelchAnovaTests
{
    [Theory]
    [InlineData("plantgrowth")]
    [InlineData("chickwts")]
    public void The_test_agrees_with_R(string name)
    {
        var expected = ReferenceFile.Read("comparisons.json").GetProperty("welch_" + name);
        var test = WelchAnova.Of(Groups.Moments(name))!.Value;
        test.F.ShouldBe(expected.Number("statistic"), 1e-9);
        test.Between.ShouldBe(expected.Numbers("parameter")[0]);
        test.Within.ShouldBe(expected.Numbers("parameter")[1], 1e-9);
        test.P.ShouldBe(expected.Number("p_value"), 1e-9 * expected.Number("p_value"));
    }

    [SeededProperty]
    public void Two_groups_give_the_square_of_welchs_t(sbyte[] left, sbyte[] right)
    {
        var (a, b) = (Tallies.Moments(left.Select(x => (double)x)), Tallies.Moments(right.Select(x => (double)x)));
        if (WelchAnova.Of([a, b]) is not { } several || WelchTest.Of(a, b, default) is not { } two) return;
        several.F.ShouldBe(two.T * two.T, 1e-9 * (1 + several.F));
        several.Within.ShouldBe(two.DegreesOfFreedom, 1e-9 * two.DegreesOfFreedom);
        several.P.ShouldBe(two.P, 1e-9);
    }

    [Fact]
    public void A_group_without_spread_can_not_be_weighed_and_one_number_says_nothing()
    {
        var some = Tallies.Moments(1, 2, 5);
        WelchAnova.Of([some, Moments.Of(3, 10)]).ShouldBeNull();
        WelchAnova.Of([some, Moments.Of(3), default]).ShouldBeNull();
        WelchAnova.Of([some, some, Moments.Of(3)]).ShouldBe(WelchAnova.Of([some, some]));
    }

    [Fact]
    public void All_promoters_are_no_certainty()
    {
        WelchAnova.Of([new NpsCounts(3, 0, 0), new(2, 1, 1), new(2, 0, 2)])!.Value.P.ShouldBeGreaterThan(0.05);
        WelchAnova.Of([new NpsCounts(3, 0, 0), new(3, 0, 0)])!.Value.P.ShouldBe(1, 1e-12);
        WelchAnova.Of([new NpsCounts(3, 0, 0), default]).ShouldBeNull();
        WelchAnova.Of([new NpsCounts(300, 50, 50), new(150, 100, 150), new(200, 100, 100)])!.Value.P.ShouldBeLessThan(1e-6);
    }

    // As many degrees of freedom as make t the normal distribution.
    [SeededProperty]
    public void Two_large_scores_agree_with_their_difference(PositiveInt[] counts)
    {
        if (counts.Length < 6) return;
        NpsCounts Of(int at) => new(1000 + counts[at].Get, 1000 + counts[at + 1].Get, 1000 + counts[at + 2].Get);
        var (a, b) = (Of(0), Of(3));
        WelchAnova.Of([a, b])!.Value.P.ShouldBe(NpsDifference.Of(a, b, default).P, 1e-3);
    }
}
