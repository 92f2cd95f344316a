using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class WelchTestTests
{
    [Fact]
    public void The_sleep_data_agree_with_R()
    {
        var (reference, sleep) = (ReferenceFile.Read("tests.json").GetProperty("welch_sleep"), ReferenceFile.Read("tests.json").GetProperty("sleep"));
        var test = WelchTest.Of(Tallies.Moments(sleep.Numbers("1")), Tallies.Moments(sleep.Numbers("2")), default)!.Value;
        test.T.ShouldBe(reference.Number("statistic"), 1e-9);
        test.DegreesOfFreedom.ShouldBe(reference.Number("parameter"), 1e-9);
        test.P.ShouldBe(reference.Number("p_value"), 1e-9);
        test.Interval.Low.ShouldBe(reference.Numbers("conf_int")[0], 1e-9);
        test.Interval.High.ShouldBe(reference.Numbers("conf_int")[1], 1e-9);
    }

    [Fact]
    public void Groups_of_one_or_without_any_spread_cannot_be_judged()
    {
        var some = Tallies.Moments(1, 2, 5);
        WelchTest.Of(some, Moments.Of(4), default).ShouldBeNull();
        WelchTest.Of(default, some, default).ShouldBeNull();
        WelchTest.Of(Moments.Of(4, 10), Moments.Of(5, 10), default).ShouldBeNull();
        WelchTest.Of(Moments.Of(4, 10), some, default).ShouldNotBeNull();
    }

    [SeededProperty]
    public void Swapping_the_groups_turns_the_sign(sbyte[] left, sbyte[] right)
    {
        var (a, b) = (Tallies.Moments(left.Select(x => (double)x)), Tallies.Moments(right.Select(x => (double)x)));
        var (there, back) = (WelchTest.Of(a, b, default), WelchTest.Of(b, a, default));
        there.HasValue.ShouldBe(back.HasValue);
        if (there is not { } one || back is not { } other) return;
        one.T.ShouldBe(-other.T, 1e-9);
        one.P.ShouldBe(other.P, 1e-9);
        one.Interval.Low.ShouldBe(-other.Interval.High, 1e-9 * (1 + Math.Abs(one.Interval.Low)));
        (one.P < 0.05).ShouldBe(!one.Interval.Contains(0), one.ToString());
    }
}
