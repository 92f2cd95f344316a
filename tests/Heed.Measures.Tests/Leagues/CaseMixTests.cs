using Heed.Measures.Fields;
using Heed.Measures.Leagues;

namespace Heed.Measures.Tests.Leagues;

public class CaseMixTests
{
    private static readonly Moments[] s_unit = [Tallies.Moments(8, 9, 10, 9), Tallies.Moments(4, 6)];
    private static readonly Moments[] s_reference = [Tallies.Moments(7, 9, 8, 8), Tallies.Moments(5, 5, 4, 6, 3, 7)];

    // By hand: 0.4·9 + 0.6·5 = 6.6; variance 0.16·(2/3)/4 + 0.36·2/2.
    [Fact]
    public void Direct_weights_the_units_own_means_as_everyones_customers()
    {
        var adjusted = CaseMix.Direct(s_unit, [40, 60])!.Value;
        adjusted.Value.ShouldBe(6.6, 1e-12);
        adjusted.StandardError!.Value.ShouldBe(Math.Sqrt((0.16 / 6) + 0.36), 1e-12);
        (adjusted.N, adjusted.Covered).ShouldBe((6, 1));
    }

    // By hand: o = 46/6, e = (4·8 + 2·5)/6 = 7, r = 62/10; variance (4·(2/3) + 2·2)/36.
    [Fact]
    public void Indirect_adds_to_the_mean_of_all_what_the_unit_has_above_what_its_customers_would_give()
    {
        var adjusted = CaseMix.Indirect(s_unit, s_reference)!.Value;
        adjusted.Value.ShouldBe(6.2 + (46.0 / 6) - 7, 1e-12);
        adjusted.StandardError!.Value.ShouldBe(Math.Sqrt((8.0 / 3) + 4) / 6, 1e-12);
        (adjusted.N, adjusted.Covered).ShouldBe((6, 1));
    }

    [Fact]
    public void Strata_without_answers_are_left_out_and_told()
    {
        var direct = CaseMix.Direct([s_unit[0], default], [40, 60])!.Value;
        (direct.Value, direct.N, direct.Covered).ShouldBe((9, 4, 0.4));
        CaseMix.Direct([default, default], [40, 60]).ShouldBeNull();
        CaseMix.Direct([s_unit[0], default], [0, 60]).ShouldBeNull();
        var indirect = CaseMix.Indirect(s_unit, [s_reference[0], default])!.Value;
        indirect.Covered.ShouldBe(4.0 / 6, 1e-12);
        CaseMix.Indirect([default], [s_reference[0]]).ShouldBeNull();
    }

    [Fact]
    public void One_answer_borrows_the_spread_of_the_others_and_one_alone_has_none()
    {
        CaseMix.Direct([s_unit[0], Moments.Of(5)], [1, 1])!.Value.StandardError!.Value.ShouldBe(Math.Sqrt((0.25 * (2.0 / 3) / 4) + (0.25 * (2.0 / 3))), 1e-12);
        CaseMix.Direct([Moments.Of(5)], [1])!.Value.StandardError.ShouldBeNull();
        CaseMix.Indirect([Moments.Of(5)], [Moments.Of(4)])!.Value.StandardError.ShouldBeNull();
    }

    [SeededProperty]
    public void A_unit_like_everyone_keeps_its_mean_both_ways(sbyte[] first, sbyte[] second)
    {
        Moments[] unit = [Tallies.Moments(first.Select(x => (double)x)), Tallies.Moments(second.Select(x => (double)x))];
        var mean = unit[0].Merge(unit[1]);
        if (mean.N == 0) return;
        CaseMix.Direct(unit, [unit[0].N, unit[1].N])!.Value.Value.ShouldBe(mean.Mean, 1e-9);
        CaseMix.Indirect(unit, unit)!.Value.Value.ShouldBe(mean.Mean, 1e-9);
    }
}
