using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Tests.Comparisons;

public class OverallTestTests
{
    [Fact]
    public void Means_fall_back_on_the_classical_test_where_a_group_is_all_alike()
    {
        var some = Tallies.Moments(1, 2, 5);
        var other = Tallies.Moments(4, 5, 9);
        OverallTest.OfMeans([some, other])!.Method.ShouldBe("welch-anova");
        var alike = OverallTest.OfMeans([some, other, Moments.Of(5, 10)])!;
        (alike.Method, alike.Warnings.Single()).ShouldBe(("anova", Warnings.NoSpread));
        OverallTest.OfMeans([Moments.Of(5, 10), Moments.Of(6, 10)]).ShouldBeNull();
    }

    [Fact]
    public void Scores_and_counts_take_the_test_that_fits()
    {
        OverallTest.OfNps([Tallies.Nps(50, 30, 20), Tallies.Nps(20, 30, 50)])!.P.ShouldBeLessThan(0.001);
        OverallTest.OfNps([Tallies.Nps(50, 30, 20), Tally.Empty]).ShouldBeNull();
        var counts = OverallTest.OfCounts([[45, 55], [30, 70]])!;
        (counts.Method, counts.Within, counts.Warnings.Count).ShouldBe(("chi-squared", null, 0));
        OverallTest.OfCounts([[3, 1], [1, 4]])!.Warnings.ShouldContain(Warnings.SmallExpected);
        OverallTest.OfCounts([[3, 1]]).ShouldBeNull();
    }

    [Fact]
    public void What_the_tests_found_is_handed_on_and_five_expected_are_enough()
    {
        Moments[] groups = [Tallies.Moments(1, 2, 5), Tallies.Moments(4, 5, 9)];
        var (means, welch) = (OverallTest.OfMeans(groups)!, WelchAnova.Of(groups)!.Value);
        (means.Statistic, means.Degrees, means.Within, means.P, means.Warnings.Count).ShouldBe((welch.F, welch.Between, welch.Within, welch.P, 0));
        OverallTest.OfNps([Tallies.Nps(50, 30, 20), Tallies.Nps(20, 30, 50)])!.ShouldSatisfyAllConditions(t => t.Method.ShouldBe("welch-anova"), t => t.Warnings.ShouldBeEmpty());
        OverallTest.OfCounts([[5, 5], [5, 5]])!.ShouldSatisfyAllConditions(t => t.Warnings.ShouldBeEmpty(), t => t.Degrees.ShouldBe(1), t => t.P.ShouldBe(1));
        OverallTest.OfCounts([[5, 5], [5, 4]])!.Warnings.ShouldBe([Warnings.SmallExpected]);
    }
}
