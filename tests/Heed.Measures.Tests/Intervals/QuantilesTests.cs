using System.Text.Json;
using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Intervals;

public class QuantilesTests
{
    private static readonly JsonElement Exact = ReferenceFile.Read("quantiles.json");

    [Theory]
    [InlineData(0.95, 1.9599639845400542)]
    [InlineData(0.9, 1.6448536269514727)]
    [InlineData(0.99, 2.5758293035489008)]
    [InlineData(0.999, 3.2905267314918945)]
    public void The_normal_quantile_is_exact(double level, double z) => Quantiles.Normal(new Level(level)).ShouldBe(z, 1e-13);

    [Fact]
    public void Students_t_is_right_from_one_degree_of_freedom_to_a_billion()
    {
        foreach (var entry in Exact.GetProperty("studentT").EnumerateArray())
        {
            var t = entry.Number("t");
            Quantiles.StudentT(new Level(entry.Number("level")), entry.Number("degrees")).ShouldBe(t, 1e-11 * t, entry.ToString());
        }
    }

    [Fact]
    public void The_beta_quantile_is_right_at_lopsided_and_large_parameters()
    {
        foreach (var entry in Exact.GetProperty("beta").EnumerateArray())
        {
            var x = entry.Number("x");
            Quantiles.Beta(entry.Number("a"), entry.Number("b"), entry.Number("p")).ShouldBe(x, 1e-11, entry.ToString());
        }
    }

    [Fact]
    public void Tails_of_t_keep_their_digits()
    {
        foreach (var entry in Exact.GetProperty("studentTTails").EnumerateArray())
        {
            var p = entry.Number("p");
            TailProbabilities.StudentT(entry.Number("t"), entry.Number("degrees")).ShouldBe(p, 1e-8 * p, entry.ToString());
        }
    }

    [Fact]
    public void Tails_are_certain_at_zero_and_alike_on_both_sides()
    {
        TailProbabilities.Normal(0).ShouldBe(1);
        TailProbabilities.StudentT(0, 7).ShouldBe(1);
        TailProbabilities.ChiSquared(0, 3).ShouldBe(1);
        TailProbabilities.Normal(-1.5).ShouldBe(TailProbabilities.Normal(1.5));
        TailProbabilities.StudentT(-40, 5).ShouldBe(TailProbabilities.StudentT(40, 5));
    }

    [SeededProperty]
    public void The_tail_above_t_is_the_risk_at_any_level_and_degrees(ushort raw, uint rawDegrees)
    {
        var level = new Level((raw + 1.0) / (ushort.MaxValue + 2.0));
        foreach (var degrees in new[] { 1 + (rawDegrees / 1e9), 1 + (rawDegrees / 1e5), 1.0 + rawDegrees })
            TailProbabilities.StudentT(Quantiles.StudentT(level, degrees), degrees).ShouldBe(level.Risk, 1e-10 * level.Risk, $"{level}, {degrees}");
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-6)]
    [InlineData(0.5)]
    [InlineData(0.999999)]
    [InlineData(0.999999999999)]
    [InlineData(0.9999999999999999)]
    public void No_level_and_no_size_breaks_an_interval(double value)
    {
        var level = new Level(value);
        foreach (var n in new[] { 1, 2, 3, 30, 1001, 1e6, 1e9 })
        {
            foreach (var hits in new[] { 0, 1, Math.Floor(n / 2), n })
                foreach (var method in ProportionIntervals.Methods)
                {
                    var interval = ProportionIntervals.By(method, new(hits, n), level);
                    (interval.Low >= 0 && interval.Low <= interval.High && interval.High <= 1).ShouldBeTrue($"{method} {hits} of {n}: {interval}");
                }

            var t = Quantiles.StudentT(level, n);
            (t >= 0 && double.IsFinite(t)).ShouldBeTrue($"t with {n} degrees: {t}");
            t.ShouldBeGreaterThanOrEqualTo(Quantiles.Normal(level) * (1 - 1e-12), $"{n} degrees");
        }
    }
}
