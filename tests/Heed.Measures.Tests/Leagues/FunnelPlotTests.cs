using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Leagues;

public class FunnelPlotTests
{
    [Fact]
    public void Overdispersion_agrees_with_spiegelhalters_formulas_in_R()
    {
        var reference = ReferenceFile.Read("leagues.json").GetProperty("funnel");
        var plot = FunnelPlot.Of(reference.Numbers("y"), reference.Numbers("se"), reference.Number("target"))!;
        plot.Phi.ShouldBe(reference.Number("phi"), 1e-9);
        plot.TauSquared.ShouldBe(reference.Number("tau2"), 1e-9 * reference.Number("tau2"));
        foreach (var (point, z) in plot.Points.Zip(reference.Numbers("z"))) point.Z.ShouldBe(z, 1e-9);
    }

    [Fact]
    public void Units_that_differ_by_chance_only_have_no_surplus_and_plain_limits()
    {
        var plot = FunnelPlot.Of([10, 11, 9, 10.5], [2, 2, 2, 2])!;
        (plot.TauSquared, plot.Centre).ShouldBe((0, 10.125));
        plot.Limits(2, default).High.ShouldBe(10.125 + (2 * 1.959963984540054), 1e-9);
    }

    [Fact]
    public void One_unit_has_no_plot_and_errors_are_above_0()
    {
        FunnelPlot.Of([1], [1]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => FunnelPlot.Of([1, 2], [1, 0]));
        Should.Throw<ArgumentOutOfRangeException>(() => FunnelPlot.Of([1, 2], [1, 1], winsorised: 0.5));
    }

    [Fact]
    public void One_scandal_does_not_excuse_everybody_else()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => 20 + (i % 7) - 3.0), -60], errors = [.. values.Select(_ => 2.0)];
        var (reined, plain) = (FunnelPlot.Of(values, errors, 20)!, FunnelPlot.Of(values, errors, 20, 0)!);
        reined.TauSquared.ShouldBeLessThan(5);
        plain.TauSquared.ShouldBeGreaterThan(100);
        reined.Points[^1].P.ShouldBeLessThan(1e-9);
    }

    [SeededProperty]
    public void Limits_widen_for_the_small_and_p_agrees_with_them(sbyte[] raw)
    {
        double[] values = [.. raw.Select(x => (double)x)], errors = [.. raw.Select((_, i) => 4.0 + (i % 5))];
        if (FunnelPlot.Of(values, errors, 0) is not { } plot) return;
        plot.TauSquared.ShouldBeGreaterThanOrEqualTo(0);
        plot.Limits(8, default).Width.ShouldBeGreaterThan(plot.Limits(4, default).Width);
        plot.Limits(4, new Level(0.998)).Width.ShouldBeGreaterThan(plot.Limits(4, default).Width);
        foreach (var point in plot.Points) (point.P < 0.05).ShouldBe(!plot.Limits(point.StandardError, default).Contains(point.Value));
    }

    [Fact]
    public void What_can_not_be_drawn_is_told()
    {
        Refused.With("A standard error for each value.", () => FunnelPlot.Of([1, 2], [1]), () => RankIntervals.Of([1, 2], [1]));
        Refused.With("Standard errors are above 0.", () => FunnelPlot.Of([1, 2], [1, 0]));
        Refused.With("Less than half at either end.", () => FunnelPlot.Of([1, 2], [1, 1], winsorised: 0.5), () => FunnelPlot.Of([1, 2], [1, 1], winsorised: -0.1));
        Refused.With("A variance for each value.", () => PauleMandel.TauSquared([1, 2], [1]));
        Refused.With("Variances are above 0.", () => PauleMandel.TauSquared([1, 2], [1, 0]));
        Refused.With("Without any reviews there is no average.", () => BayesianAverage.Of(new Dictionary<int, long>(), new Dictionary<int, long>(), 1), () => BayesianAverage.Of(new Dictionary<int, long>(), new Dictionary<int, long> { [5] = 1 }, 0));
        Refused.With("Weights are 0 or more.", () => CaseMix.Direct([default], [-1]), () => CaseMix.Direct([default], [double.PositiveInfinity]));
        Refused.With("The unit and the standard have the same strata.", () => CaseMix.Direct([default], [1, 1]), () => CaseMix.Indirect([default], [default, default]));
        Refused.By<ArgumentOutOfRangeException>(() => League.Of([Tallies.Moments(1, 2)], 0, default), () => BayesianAverage.Of(new Dictionary<int, long> { [5] = 1 }, new Dictionary<int, long> { [5] = 1 }, -1));
    }
}
