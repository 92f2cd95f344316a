using FsCheck;
using Heed.Measures.Comparisons;
using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Comparisons;

public class NpsDifferenceTests
{
    // Recomputed in 30-digit arithmetic from answers coded −1, 0, 1 with Rocks' three answers added.
    [Fact]
    public void The_difference_is_judged_from_the_adjusted_counts()
    {
        var compared = NpsDifference.Of(new(238, 396, 431), new(300, 400, 365), default);
        compared.Interval.Low.ShouldBe(-18.597159102125, 1e-9);
        compared.Interval.High.ShouldBe(-5.3728783510586, 1e-9);
        compared.P.ShouldBe(0.0003814626086475, 1e-12);
    }

    [Fact]
    public void An_all_promoter_group_is_not_certain()
    {
        var compared = NpsDifference.Of(new(20, 0, 0), new(15, 3, 2), default);
        compared.P.ShouldBe(0.073152535626085, 1e-9);
        compared.Interval.Contains(0).ShouldBeTrue();

        NpsDifference.Of(new(1, 0, 0), new(0, 0, 1), default).P.ShouldBeGreaterThan(0.05);
        NpsDifference.Of(new(2, 0, 0), new(2, 0, 0), default).P.ShouldBe(1);
    }

    [SeededProperty]
    public void Swapping_groups_or_mirroring_answers_turns_the_sign(NonNegativeInt[] first, NonNegativeInt[] second)
    {
        if (first.Length < 3 || second.Length < 3) return;
        var (a, b) = (Counts(first), Counts(second));
        if (a.N == 0 || b.N == 0) return;
        var (there, back) = (NpsDifference.Of(a, b, default), NpsDifference.Of(b, a, default));
        var mirrored = NpsDifference.Of(Mirror(a), Mirror(b), default);
        there.Interval.Low.ShouldBe(-back.Interval.High, 1e-9);
        there.Interval.Low.ShouldBe(-mirrored.Interval.High, 1e-9);
        there.P.ShouldBe(mirrored.P, 1e-12);
        (there.P < 0.05).ShouldBe(!there.Interval.Contains(0));
    }

    private static NpsCounts Counts(NonNegativeInt[] counts) => new(counts[0].Get, counts[1].Get, counts[2].Get);

    private static NpsCounts Mirror(NpsCounts counts) => new(counts.Detractors, counts.Passives, counts.Promoters);
}
