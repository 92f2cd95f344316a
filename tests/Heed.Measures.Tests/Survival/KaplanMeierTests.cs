using System.Text.Json;
using Heed.Measures.Survival;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Survival;

public class KaplanMeierTests
{
    [Theory]
    [InlineData("lung_all", null)]
    [InlineData("lung_sex1", 1)]
    [InlineData("lung_sex2", 2)]
    public void Lung_agrees_with_R(string name, int? sex)
    {
        var reference = ReferenceFile.Read("survival.json").GetProperty(name);
        var lives = Lung.Lives(sex);
        var curve = KaplanMeier.Of(lives);
        curve.N.ShouldBe((long)reference.Number("n"));
        curve.Events.ShouldBe((long)reference.Number("events"));
        curve.Median.ShouldBe(reference.Number("median"));
        curve.MedianInterval.ShouldBe((reference.Number("median_lo"), reference.Number("median_hi")));
        // R takes the mean up to the longest time watched.
        curve.RestrictedMean(lives.Max(life => life.Exit)).ShouldBe(reference.Number("rmean"), 1e-6);
        foreach (var (step, expected) in curve.Steps.Zip(reference.GetProperty("curve").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())))
        {
            step.Time.ShouldBe(expected[0]);
            step.AtRisk.ShouldBe((long)expected[1]);
            step.Events.ShouldBe((long)expected[2]);
            step.Survival.ShouldBe(expected[3], 1e-9);
            step.StandardError!.Value.ShouldBe(expected[4], 1e-9);
            step.Low!.Value.ShouldBe(expected[5], 1e-9);
            step.High!.Value.ShouldBe(expected[6], 1e-9);
        }
    }

    [Fact]
    public void Quantiles_agree_with_R()
    {
        var curve = KaplanMeier.Of(Lung.Lives(null));
        var rows = ReferenceFile.Read("cox.json").GetProperty("lung_quantiles");
        foreach (var (share, row) in new[] { (0.25, rows[0]), (0.9, rows[1]) })
        {
            curve.Quantile(share).ShouldBe(row[0].GetDouble());
            curve.QuantileInterval(share).ShouldBe((row[1].GetDouble(), row[2].ValueKind == JsonValueKind.Null ? null : row[2].GetDouble()));
        }
    }

    /// <summary>A lifetime watched in two stretches is the same lifetime: the second begins where the first was left, still without the event.</summary>
    [Fact]
    public void Watching_in_stretches_gives_the_same_curve()
    {
        var lives = Lung.Lives(null);
        Lifetime[] cut = [.. lives.SelectMany(life => life.Exit > 250.5 ? (Lifetime[])[new(250.5, false), new(life.Exit, life.Happened, 250.5)] : [life])];
        var (whole, parts) = (KaplanMeier.Of(lives), KaplanMeier.Of(cut));
        foreach (var time in new[] { 10.0, 200, 250, 251, 400, 900 }) parts.At(time).ShouldBe(whole.At(time), 1e-12);
        parts.Median.ShouldBe(whole.Median);
    }

    [Fact]
    public void Who_comes_late_is_at_risk_only_from_then_on()
    {
        var curve = KaplanMeier.Of([new(2, true), new(5, true), new(4, true, entry: 3), new(9, false, entry: 2)]);
        curve.Steps.Select(step => step.AtRisk).ShouldBe([2, 3, 2, 1]);
        curve.At(5).ShouldBe(1.0 / 2 * 2 / 3 * 1 / 2, 1e-12);
    }

    [Fact]
    public void A_curve_that_reaches_nothing_stays_there_and_claims_no_certainty()
    {
        var curve = KaplanMeier.Of([new(1, true), new(3, true), new(8, false, entry: 4)]);
        curve.Steps[1].ShouldSatisfyAllConditions(s => s.Survival.ShouldBe(0), s => s.StandardError.ShouldBeNull(), s => s.High.ShouldBeNull());
        curve.At(8).ShouldBe(0);
        curve.Median.ShouldBe(2);
        curve.MedianInterval.High.ShouldBeNull();
    }

    [Fact]
    public void Nobody_or_no_event_gives_no_median()
    {
        KaplanMeier.Of([]).Steps.ShouldBeEmpty();
        KaplanMeier.Of([]).Median.ShouldBeNull();
        var none = KaplanMeier.Of([new(3, false), new(5, false)]);
        none.At(5).ShouldBe(1);
        none.Median.ShouldBeNull();
        none.RestrictedMean(4).ShouldBe(4);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    [InlineData(double.NaN, 0)]
    [InlineData(5, double.NegativeInfinity)]
    [InlineData(5, double.NaN)]
    public void A_lifetime_that_is_none_is_a_mistake(double exit, double entry) => Should.Throw<ArgumentOutOfRangeException>(() => new Lifetime(exit, true, entry));

    [Fact]
    public void A_lifetime_that_is_none_is_told_so()
    {
        Refused.With("A finite time.", () => new Lifetime(double.NaN, true), () => new Lifetime(double.PositiveInfinity, true));
        Refused.With("Watching begins before it ends.", () => new Lifetime(5, true, 5), () => new Lifetime(5, true, double.NaN), () => new Lifetime(5, true, double.NegativeInfinity));
        new Lifetime(5, true, -3).Entry.ShouldBe(-3);
    }

    [Fact]
    public void The_curve_falls_at_a_moment_and_stays_until_the_next()
    {
        var curve = KaplanMeier.Of([new(2, true), new(4, true), new(6, false), new(8, true)]);
        (curve.At(1.9), curve.At(2), curve.At(3.9), curve.At(8)).ShouldBe((1, 0.75, 0.75, 0));
        curve.At(7).ShouldBe(0.5, 1e-12);
        curve.RestrictedMean(2).ShouldBe(2, 1e-12);
        curve.RestrictedMean(5).ShouldBe(2 + (2 * 0.75) + 0.5, 1e-12);
        curve.RestrictedMean(9).ShouldBe(2 + (2 * 0.75) + (4 * 0.5), 1e-12);
        // On a half from 4 to 8: in the middle of it, whoever was last seen in between.
        curve.Median.ShouldBe(6);
        curve.Quantile(0.25).ShouldBe(3);
        curve.Quantile(0.4).ShouldBe(4);
        KaplanMeier.Of([new(2, true), new(5, false)]).Median.ShouldBe(2);
    }
}
