using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Comparisons;

public class QuantileDifferenceTests
{
    [Fact]
    public void The_error_is_that_of_both_quantiles_and_p_agrees_with_the_interval()
    {
        var (a, b) = (Counts(Enumerable.Range(1, 60).Select(i => i * 1.5)), Counts(Enumerable.Range(1, 45).Select(i => (i * i / 30.0) + 20)));
        var compared = QuantileDifference.Of(a, b, 0.5, default)!.Value;
        var value = a.Quantile(0.5)!.Value - b.Quantile(0.5)!.Value;
        var error = Math.Sqrt(Math.Pow(QuantileIntervals.StandardError(a, 0.5)!.Value, 2) + Math.Pow(QuantileIntervals.StandardError(b, 0.5)!.Value, 2));
        compared.Interval.Low.ShouldBe(value - (1.959963984540054 * error), 1e-9);
        compared.Interval.High.ShouldBe(value + (1.959963984540054 * error), 1e-9);
        compared.P.ShouldBe(TailProbabilities.Normal(value / error), 1e-12);
        compared.P.ShouldBeInRange(1e-6, 0.9);
    }

    [Fact]
    public void One_group_without_spread_can_be_compared_two_can_not_and_neither_can_one_too_small()
    {
        var (spread, alike, few) = (Counts(Enumerable.Range(1, 60).Select(i => (double)i)), Counts(Enumerable.Repeat(7.0, 40)), Counts([1, 2, 3]));
        QuantileDifference.Of(spread, alike, 0.5, default)!.Value.Interval.Width.ShouldBe(2 * 1.959963984540054 * QuantileIntervals.StandardError(spread, 0.5)!.Value, 1e-9);
        QuantileDifference.Of(alike, spread, 0.5, default).ShouldNotBeNull();
        QuantileDifference.Of(alike, alike, 0.5, default).ShouldBeNull();
        QuantileDifference.Of(few, spread, 0.5, default).ShouldBeNull();
        QuantileDifference.Of(spread, few, 0.5, default).ShouldBeNull();
    }

    private static NumberCounts Counts(IEnumerable<double> numbers) => NumberCounts.Of(numbers.CountBy(number => number).Select(pair => KeyValuePair.Create(pair.Key, (long)pair.Value)));
}
