using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Intervals;

public class MeanIntervalsTests
{
    // R: t.test(sleep$extra[1:10])$conf.int; Student's own data.
    [Fact]
    public void The_interval_is_mean_and_t_times_standard_error()
    {
        var moments = Tallies.Moments(ReferenceFile.Read("tests.json").GetProperty("sleep").Numbers("1"));
        var interval = MeanIntervals.T(moments, default)!.Value;
        // s = √(28.805/9); t(0.975; 9) = 2.2621571627409915.
        var reach = 2.2621571627409915 * Math.Sqrt(28.805 / 9 / 10);
        interval.Low.ShouldBe(0.75 - reach, 1e-9);
        interval.High.ShouldBe(0.75 + reach, 1e-9);
    }

    [Fact]
    public void One_number_or_none_has_no_interval()
    {
        MeanIntervals.T(default, default).ShouldBeNull();
        MeanIntervals.T(Moments.Of(4), default).ShouldBeNull();
        MeanIntervals.StandardError(Moments.Of(4)).ShouldBeNull();
    }

    [SeededProperty]
    public void The_mean_is_the_middle_and_shifts_with_the_numbers(short[] numbers, short shift)
    {
        if (numbers.Length < 2) return;
        var interval = MeanIntervals.T(Tallies.Moments(numbers.Select(x => (double)x)), default)!.Value;
        var shifted = MeanIntervals.T(Tallies.Moments(numbers.Select(x => (double)x + shift)), default)!.Value;
        interval.Contains(numbers.Average(x => (double)x)).ShouldBeTrue();
        shifted.Low.ShouldBe(interval.Low + shift, 1e-6);
        shifted.High.ShouldBe(interval.High + shift, 1e-6);
    }
}
