using Heed.Measures.Effects;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Effects;

public class RandomisationTests
{
    [Fact]
    public void Three_of_twelve_agree_with_every_way_tried_in_R()
    {
        var reference = ReferenceFile.Read("randomisation.json");
        var test = Randomisation.Of(reference.Numbers("treated"), reference.Numbers("others"))!;
        test.Ways.ShouldBe(220);
        test.Value.ShouldBe(reference.Number("value"), 1e-9);
        test.P.ShouldBe(reference.Number("p"), 1e-9);
        test.Low!.Value.ShouldBe(reference.Number("low"), 1e-6);
        test.High!.Value.ShouldBe(reference.Number("high"), 1e-6);
    }

    // Fisher's lady names 4 of 8 cups: 1 way in 70 is as good (Fisher 1935, §5), 2 as far from nothing.
    [Fact]
    public void The_lady_tasting_tea_agrees() => Randomisation.Of([1, 1, 1, 1], [0, 0, 0, 0])!.P.ShouldBe(2.0 / 70, 1e-12);

    [Fact]
    public void So_few_units_that_nothing_could_be_found_have_no_interval()
    {
        var test = Randomisation.Of([50], [1, 2, 3, 4])!;
        test.P.ShouldBe(0.2, 1e-12);
        test.Low.ShouldBeNull();
        test.High.ShouldBeNull();
        Randomisation.Of([], [1, 2]).ShouldBeNull();
        Randomisation.Of([3, 3], [3, 3])!.P.ShouldBe(1);
    }

    [Fact]
    public void One_of_twenty_one_can_be_found()
    {
        double[] others = [.. Enumerable.Range(0, 20).Select(i => i / 10.0)];
        var test = Randomisation.Of([9], others)!;
        test.P.ShouldBe(1.0 / 21, 1e-12);
        test.Low!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Too_many_ways_are_drawn_the_same_at_every_run_and_the_sides_are_alike()
    {
        var random = new Random(4);
        double[] one = [.. Enumerable.Range(0, 12).Select(_ => random.NextDouble())], other = [.. Enumerable.Range(0, 15).Select(_ => random.NextDouble() + 0.1)];
        var test = Randomisation.Of(one, other)!;
        test.Ways.ShouldBe(20_000);
        Randomisation.Of(one, other).ShouldBe(test);
        test.P.ShouldBeInRange(1.0 / 20_000, 1);
        var turned = Randomisation.Of(other, one)!;
        turned.Value.ShouldBe(-test.Value, 1e-12);
        turned.P.ShouldBe(test.P, 0.02);
    }

    [SeededProperty]
    public void The_interval_holds_nothing_where_and_only_where_p_is_above_the_risk(short[] numbers)
    {
        double[] all = [.. numbers.Select(x => (double)x)];
        if (all.Length < 6) return;
        var test = Randomisation.Of(all[..2], all[2..Math.Min(9, all.Length)], new(0.8))!;
        test.P.ShouldBeInRange(1.0 / test.Ways, 1);
        if (test is not { Low: { } low, High: { } high } || Math.Abs(low) < 1e-6 || Math.Abs(high) < 1e-6) return;
        (low < 0 && 0 < high).ShouldBe(test.P > 0.2 + 1e-9);
        test.Value.ShouldBeInRange(low - 1e-9, high + 1e-9);
    }
}
