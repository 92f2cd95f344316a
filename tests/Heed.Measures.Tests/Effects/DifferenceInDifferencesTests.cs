using Heed.Measures.Comparisons;
using Heed.Measures.Effects;
using Heed.Measures.Fields;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Effects;

public class DifferenceInDifferencesTests
{
    [Fact]
    public void Many_units_are_judged_by_Welchs_test_of_their_changes()
    {
        var (treated, others) = (Units(8, 10, 1), Units(12, 0, 2));
        var found = DifferenceInDifferences.Of(treated, others, 10);
        var test = WelchTest.Of(Changes(treated), Changes(others), default)!.Value;
        found.Method.ShouldBe("welch");
        found.P!.Value.ShouldBe(test.P, 1e-12);
        found.Low!.Value.ShouldBe(test.Interval.Low, 1e-9);
        found.Verdict.ShouldBe(EffectVerdict.Rose);
        found.Value!.Value.ShouldBe(10, 3);
        found.Treated.ShouldBe(8);
        found.Others.ShouldBe(12);
    }

    [Fact]
    public void Few_units_are_judged_by_chance_of_the_choice()
    {
        var found = DifferenceInDifferences.Of(Units(2, 15, 1), Units(20, 0, 2), 10);
        found.Method.ShouldBe("randomisation");
        found.Verdict.ShouldBe(EffectVerdict.Rose);
        var alone = DifferenceInDifferences.Of(Units(1, 15, 1), Units(5, 0, 2), 10);
        alone.Verdict.ShouldBe(EffectVerdict.TooEarlyToTell);
        alone.P!.Value.ShouldBe(1.0 / 6, 1e-9);
        alone.Warnings.ShouldContain(warning => warning.Code == "few-units");
    }

    [Fact]
    public void What_everyone_went_through_is_no_effect()
    {
        var found = DifferenceInDifferences.Of(Units(8, 10, 1), Units(12, 10, 2), 10);
        found.Verdict.ShouldBe(EffectVerdict.NothingShown);
        (found.Low < 0 && found.High > 0).ShouldBeTrue();
    }

    [Fact]
    public void Groups_that_moved_apart_before_are_told_of()
    {
        SeriesPoint[][] leaving = [.. Units(8, 0, 1).Select(unit => unit.Select(point => point with { Value = point.Value + (2 * point.Period) }).ToArray())];
        DifferenceInDifferences.Of(leaving, Units(12, 0, 2), 10).Warnings.ShouldContain(EffectWarnings.ApartBefore);
        DifferenceInDifferences.Of(Units(8, 0, 1), Units(12, 0, 2), 10).Warnings.ShouldNotContain(EffectWarnings.ApartBefore);
    }

    /// <summary>The worst of forty units that differ by chance alone come back by themselves, by as much as is foretold.</summary>
    [Fact]
    public void What_comes_back_by_itself_is_foretold()
    {
        var random = new Random(9);
        SeriesPoint[][] units =
        [
            .. Enumerable.Range(0, 40).Select(_ =>
            {
                var own = Normal.Sample(random, 0, 2);
                return Enumerable.Range(0, 20).Select(t => new SeriesPoint(t, own + Normal.Sample(random, 0, 8), 30)).ToArray();
            }).OrderBy(unit => unit.Take(10).Average(point => point.Value)),
        ];
        var found = DifferenceInDifferences.Of(units[..8], units[8..], 10);
        var expected = found.ExpectedRegression!.Value;
        expected.ShouldBeGreaterThan(0.5);
        var back = units[..8].Average(unit => unit.Skip(10).Average(point => point.Value) - unit.Take(10).Average(point => point.Value));
        back.ShouldBe(expected, 1.5);
    }

    [Fact]
    public void Without_units_before_and_since_there_is_nothing_to_say()
    {
        foreach (var found in new[] { DifferenceInDifferences.Of([], Units(9, 0, 1), 10), DifferenceInDifferences.Of(Units(9, 0, 1), [], 10), DifferenceInDifferences.Of(Units(3, 0, 1), Units(3, 0, 2), 0) })
        {
            found.Value.ShouldBeNull();
            found.Verdict.ShouldBe(EffectVerdict.TooEarlyToTell);
            found.Warnings.ShouldContain(EffectWarnings.NoEstimate);
        }
    }

    private static Moments Changes(SeriesPoint[][] units) => units.Select(unit => UnitChange.Of(unit, 10)!.Value.Change).Aggregate(default(Moments), (sum, change) => sum.Add(change));

    private static SeriesPoint[][] Units(int count, double effect, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var own = Normal.Sample(random, 40, 8);
                return Enumerable.Range(0, 20).Select(t => new SeriesPoint(t, own + (t >= 10 ? effect : 0) + Normal.Sample(random, 0, 4), 20 + random.Next(30))).ToArray();
            }),
        ];
    }
}
