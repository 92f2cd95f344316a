using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class BinomialCusumTests
{
    [Fact]
    public void Run_lengths_agree_with_hawkins_and_olwells_program()
    {
        foreach (var chart in ReferenceFile.Read("trends.json").GetProperty("cusum").EnumerateArray())
        {
            // Reference value k a group, so k/n an answer, in steps of a fiftieth.
            var n = (int)chart.Number("n");
            var down = (int)Math.Round(50 * chart.Number("k") / n);
            var cusum = new BinomialCusum(new(50 - down, down), (int)Math.Round(50 * chart.Number("h")), 0);
            cusum.AverageRunLength(chart.Number("p"), [n]).ShouldBe(chart.Number("arl"), 1e-9 * chart.Number("arl"));
        }
    }

    // Up 1, down 1, one answer a group, alarm at 2: from 0 and from 1, L₀ = 1 + p·L₁ + q·L₀ and L₁ = 1 + q·L₀, so L₀ = (1 + p)/p².
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void The_run_length_of_a_chain_of_two_states_is_what_comes_out_by_hand(double share) =>
        new BinomialCusum(new(1, 1), 2, 0).AverageRunLength(share, [1]).ShouldBe((1 + share) / (share * share), 1e-9);

    // Alarm at the first hit: the run is geometric; in groups of n at the first group with one.
    [Fact]
    public void A_decision_at_the_first_hit_waits_as_long_as_for_a_hit()
    {
        var first = new BinomialCusum(new(1, 1), 1, 0);
        first.AverageRunLength(0.02, [1]).ShouldBe(50, 1e-9);
        new BinomialCusum(new(9, 1), 1, 0).AverageRunLength(0.02, [0, 1]).ShouldBe(100, 1e-9);
    }

    [Fact]
    public void The_decision_is_the_smallest_with_the_run_length_asked_for()
    {
        var cusum = BinomialCusum.Design(0.2, 1 / 3.0, [5], 350)!;
        cusum.RunLength.ShouldBeGreaterThanOrEqualTo(350);
        cusum.RunLength.ShouldBe(cusum.AverageRunLength(0.2, [5]), 1e-9);
        (cusum with { Decision = cusum.Decision - 1 }).AverageRunLength(0.2, [5]).ShouldBeLessThan(350);
        cusum.Steps.Reference.ShouldBeInRange(0.2, 1 / 3.0);
        cusum.AverageRunLength(1 / 3.0, [5]).ShouldBeLessThan(20);
    }

    // The same run lengths by running the chart on 300,000 random groups; the standard error is about a fiftieth.
    [Theory]
    [InlineData(0.2, new[] { 3 })]
    [InlineData(0.25, new[] { 0, 2, 4, 9 })]
    public void Charts_that_are_run_flag_as_often_as_the_chain_says(double share, int[] sizes)
    {
        var cusum = BinomialCusum.Design(share, share * 1.6, sizes, 100)!;
        var random = new Random(42);
        var groups = Enumerable.Range(0, 300_000).Select(_ =>
        {
            var n = sizes[random.Next(sizes.Length)];
            return new Proportion(Enumerable.Range(0, n).Count(_ => random.NextDouble() < share), n);
        });
        var flags = cusum.Run(groups).Count(point => point.Flagged);
        (300_000.0 / flags).ShouldBe(cusum.RunLength, 0.06 * cusum.RunLength);
    }

    [Fact]
    public void An_estimated_share_makes_for_a_longer_run_and_the_surer_the_less()
    {
        var known = BinomialCusum.Design(0.2, 1 / 3.0, [5], 350)!;
        var sure = BinomialCusum.Design(new Proportion(40000, 200000), 2, [5], 350)!;
        var unsure = BinomialCusum.Design(new Proportion(20, 100), 2, [5], 350)!;
        Math.Abs(sure.Decision - known.Decision).ShouldBeLessThanOrEqualTo(1);
        unsure.AverageRunLength(0.2, [5]).ShouldBeGreaterThan(1.2 * sure.AverageRunLength(0.2, [5]));
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(40, 40)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void All_or_none_before_still_make_a_chart(int hits, int n)
    {
        var cusum = BinomialCusum.Design(new Proportion(hits, n), 2, [3], 50)!;
        cusum.RunLength.ShouldBeGreaterThanOrEqualTo(50);
    }

    [Fact]
    public void Sums_rise_fall_stop_at_0_and_start_again_after_a_flag()
    {
        var points = new BinomialCusum(new(2, 1), 5, 0).Run([new(1, 2), new(2, 2), default, new(0, 9), new(3, 3)]);
        points.Select(point => (point.Sum * 3, point.Flagged)).ShouldBe([(1, false), (5, true), (0, false), (0, false), (6, true)]);
    }

    [Fact]
    public void What_is_no_chart_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialCusum.Design(0, 0.1, [1], 100));
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialCusum.Design(0.2, 0.1, [1], 100));
        Should.Throw<ArgumentException>(() => BinomialCusum.Design(0.1, 0.2, [0, 0], 100));
        Should.Throw<ArgumentException>(() => BinomialCusum.Design(0.1, 0.2, [], 100));
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialCusum.Design(0.1, 0.2, [1], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialCusum.Design(new Proportion(1, 10), 1, [1], 100));
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialCusum.Design(default(Proportion), 2, [1], 100));
    }

    [SeededProperty]
    public void Steps_point_the_way_of_the_shares_they_tell_apart(byte a, byte b)
    {
        double low = (1 + Math.Min(a, b)) / 260.0, high = (2 + Math.Max(a, b)) / 260.0;
        var steps = CusumSteps.Between(low, high);
        (steps.Up >= 1 && steps.Down >= 1).ShouldBeTrue();
        (low * steps.Up).ShouldBeLessThan((1 - low) * steps.Down);
        (high * steps.Up).ShouldBeGreaterThan((1 - high) * steps.Down);
    }

    [SeededProperty]
    public void The_higher_the_share_the_sooner_it_flags(byte a, byte decision)
    {
        var cusum = new BinomialCusum(new(3, 1), 1 + (decision % 30), 0);
        var share = (a + 1) / 260.0;
        cusum.AverageRunLength(share + 0.01, [2, 4]).ShouldBeLessThanOrEqualTo(cusum.AverageRunLength(share, [2, 4]) * (1 + 1e-9));
    }
}
