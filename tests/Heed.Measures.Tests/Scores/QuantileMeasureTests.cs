using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class QuantileMeasureTests
{
    private static readonly MeasureContext Seconds = new(FieldType.Duration);

    [Fact]
    public void The_median_of_times_is_in_seconds_with_an_interval_from_their_order()
    {
        var estimate = QuantileMeasure.Median.Compute(Times(Enumerable.Range(1, 30).Select(i => i * 100.5)), Seconds);
        estimate.Value!.Value.ShouldBe(15.5 * 100.5, 1e-9);
        (estimate.Low, estimate.High, estimate.N, estimate.Unit, estimate.Method).ShouldBe((10 * 100.5, 21 * 100.5, 30, "seconds", "order-statistics"));
        estimate.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Too_few_for_an_end_of_the_interval_is_said()
    {
        var estimate = QuantileMeasure.P90.Compute(Times(Enumerable.Range(1, 20).Select(i => i + 0.5)), Seconds);
        (estimate.Value, estimate.Low, estimate.High, estimate.StandardError).ShouldBe((19, 15.5, null, null));
        estimate.Warnings.Select(w => w.Code).ShouldBe(["small-n", "no-bound"]);
    }

    [Fact]
    public void Two_groups_are_told_apart_by_the_order_of_their_numbers()
    {
        var (a, b) = (Times(Enumerable.Range(1, 40).Select(i => i + 0.5)), Times(Enumerable.Range(1, 40).Select(i => i + 30.5)));
        var difference = QuantileMeasure.Median.Compare(a, b, Seconds);
        difference.Value.ShouldBe(-30);
        difference.Significant.ShouldBeTrue();
        (difference.Low!.Value + difference.High!.Value).ShouldBe(-60, 1e-9);
        QuantileMeasure.Median.Compare(a, a, Seconds).P.ShouldBe(1);
        // Alike without any spread, nothing can be judged.
        QuantileMeasure.Median.Compare(Times(Enumerable.Repeat(0.5, 40)), Times(Enumerable.Repeat(0.5, 40)), Seconds).Warnings.ShouldContain(w => w.Code == "no-comparison");
    }

    [Fact]
    public void Exactness_is_a_matter_of_the_method_asked_for()
    {
        QuantileMeasure.Median.Needs(null).ShouldBe(NumberDetail.Rounded);
        QuantileMeasure.Median.Needs("exact-order-statistics").ShouldBe(NumberDetail.Exact);
        new Mean().Needs(null).ShouldBe(NumberDetail.Moments);
    }

    [Fact]
    public void Numbers_of_which_only_the_mean_is_known_are_refused() =>
        Should.Throw<ArgumentException>(() => QuantileMeasure.Median.Compute(new() { Rows = 1, Moments = Tallies.Moments(0.5) }, Seconds)).Message.ShouldContain("median");

    [Theory]
    [InlineData("nps", "share")]
    [InlineData("code", "share")]
    public void Scales_and_labels_are_refused_with_the_way_out(string type, string instead)
    {
        FieldType.TryParse(type, null, null, out var field).ShouldBeTrue();
        var refusal = QuantileMeasure.P90.Refuse(new(field))!;
        refusal.Code.ShouldBe("wrong-field");
        refusal.Text.ShouldContain(instead);
    }

    private static Tally Times(IEnumerable<double> seconds)
    {
        double[] all = [.. seconds];
        return new() { Rows = all.Length, Moments = Tallies.Moments(all), Numbers = NumberCounts.Of(all.CountBy(x => x).Select(pair => KeyValuePair.Create(pair.Key, (long)pair.Value))) };
    }
}
