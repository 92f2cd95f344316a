using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Scores;

public class MeanTests
{
    private static readonly MeasureContext Csat5 = new(FieldType.Csat(5));

    [Theory]
    [InlineData("csat5", "scale points")]
    [InlineData("rating", "scale points")]
    [InlineData("number", "number")]
    [InlineData("duration", "seconds")]
    [InlineData("money", "money")]
    public void The_unit_is_that_of_the_field(string name, string unit)
    {
        FieldType.TryParse(name, null, null, out var field).ShouldBeTrue();
        new Mean().Compute(Tallies.Of(1, 2), new(field)).Unit.ShouldBe(unit);
    }

    [Fact]
    public void One_answer_has_a_value_but_no_interval()
    {
        var estimate = new Mean().Compute(Tallies.Of(4), Csat5);
        (estimate.Value, estimate.Low, estimate.High, estimate.StandardError, estimate.Method).ShouldBe((4, null, null, null, "t"));
        estimate.Warnings.Select(warning => warning.Code).ShouldBe(["small-n", "no-interval"]);
        estimate.Warnings[0].Text.ShouldStartWith("Only 1 answer,");
    }

    [Fact]
    public void Answers_all_alike_warn_that_no_width_is_not_certainty() =>
        new Mean().Compute(Tallies.Counted((5, 40)), Csat5).Warnings.ShouldBe([Warnings.NoSpread]);

    [Fact]
    public void An_interval_past_the_scale_is_shown_as_it_is_and_flagged()
    {
        var estimate = new Mean().Compute(Tallies.Of(4, 5, 5, 5, 5), Csat5);
        estimate.High!.Value.ShouldBe(4.8 + (2.776445105197793 * 0.2), 1e-9);
        estimate.Warnings.ShouldContain(Warnings.BeyondScale);
    }

    [Fact]
    public void Labels_have_no_mean() => new Mean().Refuse(new(FieldType.Code))!.Code.ShouldBe("wrong-field");

    [Fact]
    public void Means_are_compared_by_Welch()
    {
        var file = ReferenceFile.Read("tests.json");
        var (a, b) = (Numbers(file.GetProperty("sleep").Numbers("1")), Numbers(file.GetProperty("sleep").Numbers("2")));
        var difference = new Mean().Compare(a, b, new(FieldType.Number));
        difference.Value!.Value.ShouldBe(-1.58, 1e-9);
        difference.P!.Value.ShouldBe(file.GetProperty("welch_sleep").Number("p_value"), 1e-9);
        (difference.Method, difference.Significant).ShouldBe(("welch", false));
    }

    [Fact]
    public void A_difference_without_spread_is_shown_but_not_judged()
    {
        var difference = new Mean().Compare(Tallies.Counted((5, 40)), Tallies.Counted((4, 40)), Csat5);
        (difference.Value, difference.P, difference.Significant).ShouldBe((1, null, false));
        difference.Warnings.ShouldBe([Warnings.NoComparison]);
    }

    private static Tally Numbers(double[] numbers) => new() { Rows = numbers.Length, Moments = Tallies.Moments(numbers) };
}
