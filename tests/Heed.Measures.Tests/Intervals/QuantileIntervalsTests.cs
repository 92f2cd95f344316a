using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Intervals;

public class QuantileIntervalsTests
{
    // R 4.2, from pbinom; 10 and 30 as in Conover 1999, table A3.
    [Theory]
    [InlineData(10, 0.5, 0.95, 2, 9)]
    [InlineData(30, 0.5, 0.95, 10, 21)]
    [InlineData(60, 0.9, 0.99, 47, 60)]
    [InlineData(100, 0.9, 0.95, 84, 96)]
    [InlineData(1000, 0.5, 0.95, 469, 532)]
    [InlineData(4999, 0.9, 0.95, 4457, 4541)]
    public void The_ends_are_the_places_of_the_binomial_distribution(long n, double p, double level, long low, long high) =>
        QuantileIntervals.Ranks(n, p, new(level)).ShouldBe((low, high));

    [Fact]
    public void With_many_numbers_the_normal_distribution_is_a_place_away_at_most()
    {
        var (low, high) = QuantileIntervals.Ranks(6000, 0.9, default);
        low!.Value.ShouldBeInRange(5353, 5355);
        high!.Value.ShouldBeInRange(5445, 5447);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Of_five_and_fewer_no_number_is_far_enough_from_the_median(long n) => QuantileIntervals.Ranks(n, 0.5, default).ShouldBe((null, null));

    [Fact]
    public void Of_six_the_least_and_the_most_are() => QuantileIntervals.Ranks(6, 0.5, default).ShouldBe((1, 6));

    [Fact]
    public void A_high_quantile_of_few_has_a_lower_end_alone()
    {
        var numbers = Counts(Enumerable.Range(1, 20).Select(i => (double)i));
        QuantileIntervals.Of(numbers, 0.9, default).ShouldBe((15, null));
        QuantileIntervals.StandardError(numbers, 0.9).ShouldBeNull();
        QuantileIntervals.StandardError(Counts([]), 0.5).ShouldBeNull();
    }

    [Fact]
    public void The_true_quantile_is_held_as_often_as_stated_whatever_the_numbers_are_like()
    {
        var random = new Random(20);
        var held = new int[2];
        const int times = 4_000;
        for (var i = 0; i < times; i++)
        {
            // Times as they are: a long tail. Median e⁰, nine in ten e^1.2816.
            var numbers = Counts(Enumerable.Range(0, 80).Select(_ => Math.Exp(Quantiles.Normal(random.NextDouble()))));
            if (QuantileIntervals.Of(numbers, 0.5, default) is ({ } low, { } high) && low <= 1 && 1 <= high) held[0]++;
            if (QuantileIntervals.Of(numbers, 0.9, default) is ({ } least, { } most) && least <= Math.Exp(1.2815515655446004) && Math.Exp(1.2815515655446004) <= most) held[1]++;
        }

        // At least 95 %: with 80 numbers, places 31 and 50, and 66 and 78, by the binomial distribution in R.
        held[0].ShouldBeInRange((int)((0.9670074 - 0.01) * times), (int)((0.9670074 + 0.01) * times));
        held[1].ShouldBeInRange((int)((0.9769704 - 0.01) * times), (int)((0.9769704 + 0.01) * times));
    }

    [Fact]
    public void The_standard_error_is_about_that_of_a_normal_sample()
    {
        var numbers = Counts(Enumerable.Range(1, 999).Select(i => Quantiles.Normal(i / 1000.0)));
        // σ·√(π/2n), and √(p(1−p)/n) ÷ density at p = 0.9.
        QuantileIntervals.StandardError(numbers, 0.5)!.Value.ShouldBe(Math.Sqrt(Math.PI / 2 / 999), 0.001);
        QuantileIntervals.StandardError(numbers, 0.9)!.Value.ShouldBe(Math.Sqrt(0.09 / 999) / 0.17549833, 0.002);
    }

    private static NumberCounts Counts(IEnumerable<double> numbers) => NumberCounts.Of(numbers.CountBy(number => number).Select(pair => KeyValuePair.Create(pair.Key, (long)pair.Value)));
}
