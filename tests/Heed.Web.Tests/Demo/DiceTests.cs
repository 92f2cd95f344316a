using Heed.Web.Demo;

namespace Heed.Web.Tests.Demo;

public sealed class DiceTests
{
    [Fact]
    public void Bits_are_those_of_the_published_generator()
    {
        // First outputs of SplitMix64 for seed 1234567, as Rosetta Code's task "Pseudo-random numbers/Splitmix64" lists them.
        var dice = new Dice(1234567);
        ulong[] bits = [dice.Bits(), dice.Bits(), dice.Bits(), dice.Bits(), dice.Bits()];
        bits.ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL]);
    }

    [Fact]
    public void Normal_rolls_have_mean_0_and_variance_1()
    {
        var dice = Dice.For(1, "normal");
        double[] rolls = [.. Enumerable.Range(0, 100_000).Select(_ => dice.Normal())];
        rolls.Average().ShouldBe(0, 0.015);
        rolls.Average(r => r * r).ShouldBe(1, 0.02);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(30)]
    [InlineData(900)]
    public void Counts_come_out_as_expected_on_average(double expected)
    {
        var dice = Dice.For(1, "counts");
        double[] counts = [.. Enumerable.Range(0, 20_000).Select(_ => (double)dice.Count(expected))];
        counts.Average().ShouldBe(expected, 4 * Math.Sqrt(expected / 20_000));
        counts.Average(c => (c - expected) * (c - expected)).ShouldBe(expected, expected * 0.06);
    }

    [Fact]
    public void Weighted_rolls_fall_by_weight()
    {
        var dice = Dice.For(1, "weights");
        var rolls = Enumerable.Range(0, 40_000).Select(_ => dice.Weighted([1, 0, 3])).CountBy(i => i).ToDictionary();
        rolls.ShouldNotContainKey(1);
        ((double)rolls[2] / rolls[0]).ShouldBe(3, 0.2);
    }
}
