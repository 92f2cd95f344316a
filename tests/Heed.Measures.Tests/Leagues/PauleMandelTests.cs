using Heed.Measures.Leagues;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Leagues;

public class PauleMandelTests
{
    private static readonly System.Text.Json.JsonElement s_bcg = ReferenceFile.Read("leagues.json").GetProperty("bcg");

    // The trials of BCG vaccine that metafor comes with.
    [Fact]
    public void The_variance_between_agrees_with_metafor()
    {
        var (values, variances) = (s_bcg.Numbers("y"), s_bcg.Numbers("v"));
        var tau = PauleMandel.TauSquared(values, variances);
        tau.ShouldBe(s_bcg.Number("tau2"), 1e-6);
        var (mean, variance) = PauleMandel.Centre(values, variances, tau);
        mean.ShouldBe(s_bcg.Number("mean"), 1e-6);
        Math.Sqrt(variance).ShouldBe(s_bcg.Number("se"), 1e-6);
    }

    [Fact]
    public void Units_no_further_apart_than_chance_differ_by_nothing()
    {
        PauleMandel.TauSquared([], []).ShouldBe(0);
        PauleMandel.TauSquared([3], [1]).ShouldBe(0);
        PauleMandel.TauSquared([3, 3, 3], [1, 2, 3]).ShouldBe(0);
        Should.Throw<ArgumentException>(() => PauleMandel.TauSquared([1, 2], [1, 0]));
        Should.Throw<ArgumentException>(() => PauleMandel.TauSquared([1, 2], [1]));
    }

    [SeededProperty]
    public void At_tau_the_weighted_squares_are_what_chance_would_make_them(sbyte[] raw)
    {
        double[] values = [.. raw.Select(x => (double)x)], variances = [.. raw.Select((_, i) => 1.0 + (i % 5 * 3))];
        var tau = PauleMandel.TauSquared(values, variances);
        if (tau == 0) return;
        var mean = PauleMandel.Centre(values, variances, tau).Mean;
        values.Zip(variances, (value, variance) => (value - mean) * (value - mean) / (variance + tau)).Sum().ShouldBe(values.Length - 1, 1e-8 * values.Length);
    }
}
