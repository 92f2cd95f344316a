using FsCheck;
using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class ShareDifferenceTests
{
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10 (four digits there); further digits recomputed in 30-digit
    // arithmetic, with the Wilson limits taken as roots of the score equation.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.052431472402365, 0.33387265403691)]
    [InlineData(9, 10, 3, 10, 0.1705227239345, 0.80901797353549)]
    [InlineData(6, 7, 2, 7, 0.058227927482312, 0.80624963752423)]
    [InlineData(5, 56, 0, 29, -0.038137147903537, 0.19256001385511)]
    [InlineData(0, 10, 0, 20, -0.16112515805282, 0.27753279986289)]
    [InlineData(0, 10, 0, 10, -0.27753279986289, 0.27753279986289)]
    [InlineData(10, 10, 0, 20, 0.67908603714191, 1)]
    [InlineData(10, 10, 0, 10, 0.60750935043052, 1)]
    public void The_interval_is_the_published_one(int hits, int n, int otherHits, int otherN, double low, double high)
    {
        var interval = ShareDifference.Of(new(hits, n), new(otherHits, otherN), default).Interval;
        interval.Low.ShouldBe(low, 1e-9);
        interval.High.ShouldBe(high, 1e-9);
    }

    [Fact]
    public void The_p_agrees_with_R()
    {
        var reference = ReferenceFile.Read("tests.json").GetProperty("prop2_z");
        var compared = ShareDifference.Of(new(45, 100), new(30, 100), default);
        (compared.Z * compared.Z).ShouldBe(reference.Number("statistic"), 1e-9);
        compared.P.ShouldBe(reference.Number("p_value"), 1e-9);
        compared.SmallestExpected.ShouldBe(37.5, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 20)]
    public void All_or_none_in_both_groups_is_no_difference(int hits, int otherHits)
    {
        var compared = ShareDifference.Of(new(hits, 10), new(otherHits, 20), default);
        (compared.Z, compared.P).ShouldBe((0, 1));
        compared.Interval.Contains(0).ShouldBeTrue();
    }

    [SeededProperty]
    public void The_difference_lies_in_its_interval_and_swapping_turns_the_sign(
        NonNegativeInt hits, NonNegativeInt misses, NonNegativeInt otherHits, NonNegativeInt otherMisses)
    {
        var (n, otherN) = (hits.Get + misses.Get, otherHits.Get + otherMisses.Get);
        if (n == 0 || otherN == 0) return;
        var (there, back) = (
            ShareDifference.Of(new(hits.Get, n), new(otherHits.Get, otherN), default),
            ShareDifference.Of(new(otherHits.Get, otherN), new(hits.Get, n), default));
        there.Interval.Contains(((double)hits.Get / n) - ((double)otherHits.Get / otherN)).ShouldBeTrue();
        there.Interval.Low.ShouldBe(-back.Interval.High, 1e-12);
        there.P.ShouldBe(back.P, 1e-12);
        there.P.ShouldBeInRange(0, 1);
    }
}
