using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores.Own;

namespace Heed.Measures.Tests.Scores;

public class OwnLabelsTests
{
    // "7" is a label here, whatever it looks like.
    private static readonly Tally Labels = Tallies.Labels(("7", 10), ("good", 50), ("bad", 40)).WithSkipped(3, 2);

    [Fact]
    public void Labels_named_add_up_and_count_once()
    {
        var estimate = new OwnShare("x", "X", 1, ["7", "good", "good", "never given"]).Compute(Labels, new(FieldType.Code));
        (estimate.Value, estimate.N, estimate.LeftOut).ShouldBe((60, 100, 5));
    }

    [Fact]
    public void Labels_against_are_taken_from_those_for()
    {
        var estimate = new OwnNet("x", "X", 1, ["good"], ["bad"]).Compute(Labels, new(FieldType.Code));
        estimate.Value!.Value.ShouldBe(10, 1e-12);
        (estimate.N, estimate.LeftOut, estimate.Unit).ShouldBe((100, 5, "points"));
    }

    [Theory]
    [InlineData("csat5", "scale points")]
    [InlineData("number", "number")]
    [InlineData("duration", "seconds")]
    [InlineData("money", "money")]
    public void A_mean_without_a_map_has_its_fields_unit_with_one_a_plain_number(string name, string unit)
    {
        FieldType.TryParse(name, null, null, out var field).ShouldBeTrue();
        new OwnMean("x", "X", 1, new Dictionary<string, double>()).UnitOf(field).ShouldBe(unit);
        new OwnMean("x", "X", 1, new Dictionary<string, double> { ["1"] = 2 }).UnitOf(field).ShouldBe("number");
    }

    [Theory]
    [InlineData(40, 1, true)]
    [InlineData(1, 40, true)]
    [InlineData(20, 20, false)]
    public void A_mapped_means_interval_is_held_against_the_ends_of_its_map(long bad, long good, bool beyond)
    {
        OwnMean mean = new("x", "X", 1, new Dictionary<string, double> { ["bad"] = -10, ["fair"] = 0, ["good"] = 30 });
        var estimate = mean.Compute(Tallies.Labels(("bad", bad), ("good", good)), new(FieldType.Code));
        estimate.Warnings.Contains(Warnings.BeyondScale).ShouldBe(beyond);
    }

    [Fact]
    public void A_plain_means_interval_is_held_against_the_ends_of_its_scale() =>
        new OwnMean("x", "X", 1, new Dictionary<string, double>()).Compute(Tallies.Counted((5, 40), (4, 1)), new(FieldType.Csat(5))).Warnings.ShouldBe([Warnings.BeyondScale]);
}
