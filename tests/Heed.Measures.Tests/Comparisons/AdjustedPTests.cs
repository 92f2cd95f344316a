using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class AdjustedPTests
{
    [Fact]
    public void Benjamini_and_Hochbergs_example_agrees_with_R()
    {
        var reference = ReferenceFile.Read("tests.json").GetProperty("padjust");
        var adjusted = AdjustedP.BenjaminiHochberg(reference.Numbers("p"));
        foreach (var (p, expected) in adjusted.Zip(reference.Numbers("BH"))) p.ShouldBe(expected, 1e-9);
    }

    // By hand: 4·.005, 3·.01, then 2·.03 carries over the smaller 1·.04; the order given is kept.
    [Fact]
    public void Holm_steps_down_and_keeps_the_order_given()
    {
        var adjusted = AdjustedP.Holm([0.01, 0.04, 0.03, 0.005]);
        double[] expected = [0.03, 0.06, 0.06, 0.02];
        foreach (var (p, wanted) in adjusted.Zip(expected)) p.ShouldBe(wanted, 1e-15);
    }

    [Theory]
    [InlineData(Adjustment.None)]
    [InlineData(Adjustment.Holm)]
    [InlineData(Adjustment.BenjaminiHochberg)]
    public void One_p_stays_and_none_gives_none(Adjustment adjustment)
    {
        AdjustedP.By(adjustment, [0.03]).ShouldBe([0.03]);
        AdjustedP.By(adjustment, []).ShouldBeEmpty();
    }

    [SeededProperty]
    public void Adjusting_never_helps_and_keeps_the_ranking(ushort[] raw)
    {
        double[] ps = [.. raw.Select(x => x / (double)ushort.MaxValue)];
        var (holm, hochberg) = (AdjustedP.Holm(ps), AdjustedP.BenjaminiHochberg(ps));
        for (var i = 0; i < ps.Length; i++)
        {
            hochberg[i].ShouldBeInRange(ps[i] - 1e-15, 1);
            holm[i].ShouldBeInRange(hochberg[i] - 1e-15, 1);
        }

        var order = Enumerable.Range(0, ps.Length).OrderBy(i => ps[i]).ToArray();
        order.Select(i => holm[i]).ShouldBeInOrder();
        order.Select(i => hochberg[i]).ShouldBeInOrder();
    }

    [Fact]
    public void An_adjustment_there_is_not_is_refused() => Refused.With("No such adjustment.", () => AdjustedP.By((Adjustment)7, [0.1]));
}
