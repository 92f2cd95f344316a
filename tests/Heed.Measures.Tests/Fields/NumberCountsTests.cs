using FsCheck;
using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Fields;

public class NumberCountsTests
{
    // R 4.2: quantile(x, type = 2).
    [Theory]
    [InlineData(new[] { 12.5, 3, 700.25, 88, 1500, 42, 42, 9, 61, 230.5, 5, 19 }, 42, 700.25, 10.75)]
    [InlineData(new[] { 12.5, 3, 700.25, 88, 1500, 42, 42, 9, 61, 230.5, 5, 19, 1000, 2, 77 }, 42, 1000, 9)]
    public void Quantiles_are_those_of_R(double[] numbers, double median, double p90, double p25)
    {
        var counts = Of(numbers);
        counts.N.ShouldBe(numbers.Length);
        (counts.Quantile(0.5), counts.Quantile(0.9), counts.Quantile(0.25)).ShouldBe((median, p90, p25));
    }

    [Fact]
    public void Of_nobody_there_is_no_quantile_and_of_one_it_is_the_number()
    {
        Of([]).Quantile(0.5).ShouldBeNull();
        foreach (var p in new[] { 1e-12, 0.5, 1 - 1e-12 }) Of([7]).Quantile(p).ShouldBe(7);
        Should.Throw<ArgumentOutOfRangeException>(() => Of([7]).Quantile(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Of([7]).Quantile(1));
        Should.Throw<ArgumentOutOfRangeException>(() => Of([7, 8]).At(3));
        Should.Throw<ArgumentOutOfRangeException>(() => Of([7, 8]).At(0));
    }

    [Fact]
    public void Nine_of_ten_are_nine_in_spite_of_binary_digits() => Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).Quantile(0.9).ShouldBe(9.5);

    [SeededProperty]
    public void A_rounded_number_is_off_by_no_more_than_stated_and_small_whole_ones_not_at_all(NormalFloat number, int small)
    {
        var value = number.Get;
        Math.Abs(NumberCounts.Round(value) - value).ShouldBeLessThanOrEqualTo(Math.Abs(value) * NumberCounts.Rounding);
        NumberCounts.Round(-value).ShouldBe(-NumberCounts.Round(value));
        NumberCounts.Round(NumberCounts.Round(value)).ShouldBe(NumberCounts.Round(value));
        NumberCounts.Round(small % 513).ShouldBe(small % 513);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    public void Numbers_at_the_end_of_all_numbers_stay_as_they_are(double value) => NumberCounts.Round(value).ShouldBe(value);

    [SeededProperty]
    public void Merged_counts_are_the_counts_of_both_in_any_order(NormalFloat[] left, NormalFloat[] right)
    {
        double[] a = [.. left.Select(x => x.Get)], b = [.. right.Select(x => x.Get)];
        var whole = Of([.. a, .. b]);
        Of(a).Merge(Of(b)).All.ShouldBe(whole.All);
        Of(b).Merge(Of(a)).All.ShouldBe(whole.All);
        whole.All.Sum(pair => pair.Value).ShouldBe(a.Length + b.Length);
    }

    [Fact]
    public void Rounded_and_exact_together_are_as_far_off_as_the_rounded()
    {
        var rounded = NumberCounts.Of([KeyValuePair.Create(1000.0, 1L)], NumberCounts.Rounding);
        rounded.Merge(Of([1])).RelativeError.ShouldBe(1.0 / 512);
        Of([1]).Merge(rounded).RelativeError.ShouldBe(1.0 / 512);
        Of([1]).RelativeError.ShouldBe(0);
    }

    [Fact]
    public void A_tally_that_has_a_histogram_needs_no_counts_beside_it()
    {
        Tallies.Of(1, 2, 2, 5).NumberCounts()!.All.ShouldBe([new(1, 1), new(2, 2), new(5, 1)]);
        var wide = new Tally { Rows = 2, Moments = Tallies.Moments(0.5, 99_999), Numbers = Of([0.5, 99_999]) };
        wide.Merge(Tallies.Of(1, 2)).NumberCounts()!.All.Select(pair => pair.Key).ShouldBe([0.5, 1, 2, 99_999]);
        Tallies.Of(1, 2).Merge(wide).NumberCounts()!.N.ShouldBe(4);
        (wide with { Numbers = null }).NumberCounts().ShouldBeNull();
        wide.Merge(wide with { Numbers = null }).NumberCounts().ShouldBeNull();
    }

    private static NumberCounts Of(double[] numbers) => NumberCounts.Of(numbers.CountBy(number => number).Select(pair => KeyValuePair.Create(pair.Key, (long)pair.Value)));

    [Fact]
    public void Numbers_stand_in_order_with_how_often_each_was_given()
    {
        var counts = NumberCounts.Of([KeyValuePair.Create(9.0, 2L), KeyValuePair.Create(-1.0, 3L), KeyValuePair.Create(4.0, 1L)]);
        counts.All.ShouldBe([new(-1, 3), new(4, 1), new(9, 2)]);
        Enumerable.Range(1, 6).Select(rank => counts.At(rank)).ShouldBe([-1, -1, -1, 4, 9, 9]);
        counts.Merge(Of([])).ShouldBeSameAs(counts);
        Of([]).Merge(counts).ShouldBeSameAs(counts);
        (Of([]).N, Of([]).All.Count()).ShouldBe((0, 0));
    }

    [Fact]
    public void A_quantile_between_two_places_is_the_next_number_and_on_a_place_halfway()
    {
        var four = Of([10, 20, 30, 40]);
        (four.Quantile(0.25), four.Quantile(0.2501), four.Quantile(0.2499), four.Quantile(0.5), four.Quantile(0.75), four.Quantile(0.9)).ShouldBe((15, 20, 10, 25, 35, 40));
        four.Quantile(1e-13).ShouldBe(10);
        four.Quantile(1 - 1e-13).ShouldBe(40);
        Refused.By<ArgumentOutOfRangeException>(() => four.Quantile(-0.1), () => four.Quantile(1.1));
    }

    [Fact]
    public void Nine_binary_digits_are_kept()
    {
        // 513 lies between 512 and 514; 1,025 between 1,024 and 1,028.
        (NumberCounts.Round(513), NumberCounts.Round(515), NumberCounts.Round(1_025), NumberCounts.Round(1_027)).ShouldBe((514, 516, 1_024, 1_028));
        NumberCounts.Rounding.ShouldBe(1.0 / 512);
    }
}
