using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class WordingBridgeTests
{
    [Fact]
    public void Two_samples_give_welchs_difference_and_one_the_paired_t()
    {
        var sleep = ReferenceFile.Read("tests.json").GetProperty("sleep");
        var (old, renewed) = (sleep.Numbers("1"), sleep.Numbers("2"));
        var apart = WordingBridge.Independent(Tallies.Moments(old), Tallies.Moments(renewed), default)!.Value;
        apart.Offset.ShouldBe(1.58, 1e-12);
        apart.P.ShouldBe(0.07939414018736, 1e-9);
        (apart.Offset / apart.StandardError).ShouldBe(1.860813467487, 1e-9);
        apart.Interval.High.ShouldBe(3.365483230712, 1e-9);

        var paired = WordingBridge.Paired(Tallies.Moments(renewed.Zip(old, (b, a) => b - a)), default)!.Value;
        paired.Offset.ShouldBe(1.58, 1e-12);
        paired.P.ShouldBe(0.002832890197384, 1e-9);
        paired.Interval.Low.ShouldBe(0.700114236723, 1e-9);
        paired.StandardError.ShouldBeLessThan(apart.StandardError);
    }

    [Fact]
    public void Carried_readings_carry_what_the_bridge_does_not_know()
    {
        var bridge = WordingBridge.Independent(new NpsCounts(200, 150, 50), new NpsCounts(180, 150, 70), default)!.Value;
        bridge.Offset.ShouldBe(-10, 1e-12);
        var carried = bridge.Carry(new Reading(30, 3));
        carried.Value!.Value.ShouldBe(20, 1e-12);
        carried.StandardError!.Value.ShouldBe(Math.Sqrt(9 + (bridge.StandardError * bridge.StandardError)), 1e-12);
        bridge.Carry(new Reading(30, 3), default)!.Value.Width.ShouldBe(2 * 1.959963984540054 * carried.StandardError.Value, 1e-9);
        bridge.Carry(default).ShouldBe(default);
        bridge.Carry(default, default).ShouldBeNull();
        (bridge.P < 0.05).ShouldBe(!bridge.Interval.Contains(0));
    }

    [Fact]
    public void Without_spread_or_answers_there_is_no_bridge()
    {
        WordingBridge.Paired(default, default).ShouldBeNull();
        WordingBridge.Paired(Moments.Of(1), default).ShouldBeNull();
        WordingBridge.Paired(Moments.Of(1, 5), default).ShouldBeNull();
        WordingBridge.Independent(Moments.Of(1, 5), Moments.Of(2, 5), default).ShouldBeNull();
        WordingBridge.Independent(default(NpsCounts), new NpsCounts(1, 1, 1), default).ShouldBeNull();
        WordingBridge.Independent(new NpsCounts(9, 0, 0), new NpsCounts(9, 0, 0), default)!.Value.StandardError.ShouldBeGreaterThan(0);
    }

    [SeededProperty]
    public void Swapping_the_wordings_turns_the_offset(sbyte[] left, sbyte[] right)
    {
        var (a, b) = (Tallies.Moments(left.Select(x => (double)x)), Tallies.Moments(right.Select(x => (double)x)));
        if (WordingBridge.Independent(a, b, default) is not { } there) return;
        var back = WordingBridge.Independent(b, a, default)!.Value;
        there.Offset.ShouldBe(-back.Offset, 1e-9);
        there.StandardError.ShouldBe(back.StandardError, 1e-12);
        WelchTest.Of(b, a, default)!.Value.P.ShouldBe(there.P, 1e-12);
    }
}
