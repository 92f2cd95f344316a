using FsCheck;
using Heed.Measures.Intervals;
using Interval = Heed.Measures.Intervals.Interval;

namespace Heed.Measures.Tests.Intervals;

public class NpsIntervalsTests
{
    private static readonly NpsCounts Oddjob = new(238, 396, 431);

    [Fact]
    public void Half_promoters_and_a_fifth_detractors_of_400_are_30_give_or_take_7_654()
    {
        var counts = new NpsCounts(200, 120, 80);
        counts.Score.ShouldBe(30, 1e-12);
        (NpsIntervals.Wald(counts, default).Width / 2).ShouldBe(7.653904037521, 1e-9);
    }

    // Variance recomputed in 30-digit arithmetic from the answers coded −1, 0, 1.
    [Fact]
    public void The_airline_example_agrees_by_both_methods()
    {
        Oddjob.Score.ShouldBe(-18.1220657277, 1e-9);
        Oddjob.StandardError.ShouldBe(2.364304357211, 1e-9);
        ShouldBe(NpsIntervals.Wald(Oddjob, default), -22.756017116324, -13.488114339075);
        ShouldBe(NpsIntervals.AdjustedWald(Oddjob, default), -22.697916270318, -13.444405827061);
    }

    [Fact]
    public void Ten_promoters_are_not_certain()
    {
        ShouldBe(NpsIntervals.AdjustedWald(new(10, 0, 0), default), 47.50355154479, 100);
        ShouldBe(NpsIntervals.Wald(new(10, 0, 0), default), 100, 100);
    }

    [SeededProperty]
    public void Every_interval_stays_within_100_and_mirrors(NonNegativeInt promoters, NonNegativeInt passives, NonNegativeInt detractors)
    {
        if (promoters.Get + passives.Get + detractors.Get == 0) return;
        foreach (var method in NpsIntervals.Methods)
        {
            var interval = NpsIntervals.By(method, new(promoters.Get, passives.Get, detractors.Get), default);
            var mirrored = NpsIntervals.By(method, new(detractors.Get, passives.Get, promoters.Get), default);
            interval.Low.ShouldBeInRange(-100, interval.High);
            interval.High.ShouldBeInRange(interval.Low, 100);
            interval.Low.ShouldBe(-mirrored.High, 1e-10);
        }
    }

    [SeededProperty]
    public void The_score_lies_in_its_interval_from_two_answers_on(NonNegativeInt promoters, NonNegativeInt passives, NonNegativeInt detractors)
    {
        var counts = new NpsCounts(promoters.Get, passives.Get, detractors.Get);
        if (counts.N < 2) return;
        NpsIntervals.AdjustedWald(counts, default).Contains(counts.Score).ShouldBeTrue(counts.ToString());
        NpsIntervals.Wald(counts, default).Contains(counts.Score).ShouldBeTrue(counts.ToString());
    }

    [Fact]
    public void All_alike_from_two_answers_to_a_million_lie_in_their_interval()
    {
        foreach (var n in Enumerable.Range(2, 500).Append(1_000_000))
            NpsIntervals.AdjustedWald(new(n, 0, 0), default).High.ShouldBe(100, $"{n} promoters");
    }

    [SeededProperty]
    public void More_answers_narrow_the_interval(NonNegativeInt promoters, NonNegativeInt passives, PositiveInt detractors)
    {
        var few = new NpsCounts(promoters.Get, passives.Get, detractors.Get);
        var many = new NpsCounts(4 * few.Promoters, 4 * few.Passives, 4 * few.Detractors);
        foreach (var method in NpsIntervals.Methods)
            NpsIntervals.By(method, many, default).Width.ShouldBeLessThanOrEqualTo(NpsIntervals.By(method, few, default).Width);
    }

    [Fact]
    public void Nobody_has_no_interval()
    {
        foreach (var method in NpsIntervals.Methods)
            Should.Throw<ArgumentException>(() => NpsIntervals.By(method, default, default));
    }

    private static void ShouldBe(Interval interval, double low, double high)
    {
        interval.Low.ShouldBe(low, 1e-9);
        interval.High.ShouldBe(high, 1e-9);
    }
}
