using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Fields;

public class MomentsTests
{
    [SeededProperty]
    public void Merged_parts_are_the_whole(int[] left, int[] right)
    {
        var merged = Tallies.Moments(left.Select(x => (double)x)).Merge(Tallies.Moments(right.Select(x => (double)x)));
        ShouldBeTheMomentsOf(merged, [.. left, .. right]);
    }

    [Fact]
    public void A_large_common_offset_does_not_eat_the_spread()
    {
        var moments = Tallies.Moments(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        moments.Variance!.Value.ShouldBe(30, 1e-9);
    }

    [Fact]
    public void The_same_number_many_times_has_no_spread()
    {
        var moments = Moments.Of(7, 1000).Merge(Moments.Of(7, 3));
        (moments.N, moments.Mean, moments.M2).ShouldBe((1003, 7, 0));
    }

    [Fact]
    public void Nothing_merged_with_something_is_that_something()
    {
        var some = Tallies.Moments(-3, 5);
        default(Moments).Merge(some).ShouldBe(some);
        some.Merge(default).ShouldBe(some);
        Moments.Of(4, 0).ShouldBe(default);
    }

    [SeededProperty]
    public void Numbers_taken_from_a_whole_have_their_own_moments(int[] numbers)
    {
        int[] turned = [.. numbers.Select(x => 6 - (x / 2))];
        ShouldBeTheMomentsOf(Tallies.Moments(numbers.Select(x => (double)(x / 2))).SubtractedFrom(6), turned);
        default(Moments).SubtractedFrom(6).ShouldBe(default);
    }

    [Fact]
    public void One_number_has_no_variance() => Moments.Of(3).Variance.ShouldBeNull();

    private static void ShouldBeTheMomentsOf(Moments moments, int[] numbers)
    {
        moments.N.ShouldBe(numbers.Length);
        if (numbers.Length == 0) return;
        var mean = numbers.Average(x => (double)x);
        moments.Mean.ShouldBe(mean, 1e-9);
        moments.M2.ShouldBe(numbers.Sum(x => (x - mean) * (x - mean)), 1e-6);
        (moments.Min, moments.Max).ShouldBe((numbers.Min(), numbers.Max()));
    }
}
