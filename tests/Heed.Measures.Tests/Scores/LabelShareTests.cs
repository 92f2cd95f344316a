using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class LabelShareTests
{
    private static readonly LabelShare Share = new();

    [Fact]
    public void Several_labels_of_a_code_add_up_and_count_once()
    {
        var tally = Tallies.Labels(("Gold", 10), ("Silver", 30), ("Blue", 60)).WithSkipped(5, 5);
        var estimate = Share.Compute(tally, new(FieldType.Code) { Of = ["Gold", "Silver", "Gold", "Platinum"] });
        (estimate.Value, estimate.N, estimate.LeftOut).ShouldBe((40, 100, 10));
    }

    [Fact]
    public void Yes_is_counted_unless_told_otherwise()
    {
        var tally = Tallies.Labels(("no", 30), ("yes", 10));
        Share.Compute(tally, new(FieldType.YesNo)).Value.ShouldBe(25);
        Share.Compute(tally, new(FieldType.YesNo) { Of = ["no"] }).Value.ShouldBe(75);
    }

    [Fact]
    public void Several_labels_a_row_are_shares_of_rows()
    {
        var tally = new Tally { Rows = 50, CodedRows = 40, Codes = new SortedDictionary<string, long> { ["price"] = 30, ["queue"] = 25 } };
        var estimate = Share.Compute(tally, new(FieldType.Multi) { Of = ["price"] });
        (estimate.Value, estimate.N, estimate.LeftOut).ShouldBe((75, 40, 10));
    }

    [Fact]
    public void Either_of_two_labels_a_row_cannot_be_told()
    {
        var refusal = Share.Refuse(new(FieldType.Multi) { Of = ["price", "queue"] })!;
        refusal.Code.ShouldBe("wrong-of");
        refusal.Text.ShouldStartWith("With several labels an answer, 'share' takes one label at a time:");
        Share.Refuse(new(FieldType.Multi) { Of = ["price", "price"] }).ShouldBeNull();
    }

    [Fact]
    public void Points_of_a_scale_can_be_counted_too()
    {
        var estimate = Share.Compute(Tallies.Of(1, 2, 4, 5, 5), new(FieldType.Rating(1, 5)) { Of = ["4", "5", "5"] });
        (estimate.Value, estimate.N).ShouldBe((60, 5));
    }

    [Theory]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("4.5")]
    [InlineData("good")]
    [InlineData("")]
    public void A_point_the_scale_does_not_have_is_refused(string point)
    {
        var refusal = Share.Refuse(new(FieldType.Rating(1, 5)) { Of = ["5", point] })!;
        refusal.Code.ShouldBe("wrong-of");
        refusal.Text.ShouldBe($"'{point}' is no point of this scale; this field is a rating from 1 to 5.");
    }

    [Fact]
    public void Of_what_must_be_said()
    {
        var refusal = Share.Refuse(new(FieldType.Code))!;
        refusal.Code.ShouldBe("wrong-of");
        refusal.Text.ShouldBe("'share' needs to know of what: name labels or scale points with 'of'.");
    }

    [Fact]
    public void Other_measures_take_no_labels() => new Mean().Refuse(new(FieldType.Number) { Of = ["5"] })!.Code.ShouldBe("wrong-of");

    [Theory]
    [InlineData("number")]
    [InlineData("duration")]
    [InlineData("money")]
    public void Numbers_without_a_scale_are_refused(string name)
    {
        FieldType.TryParse(name, null, null, out var field).ShouldBeTrue();
        Share.Refuse(new(field) { Of = ["1"] })!.Code.ShouldBe("wrong-field");
    }

    [Fact]
    public void A_scale_too_long_to_count_by_point_is_refused() =>
        Share.Refuse(new(FieldType.Rating(0, 100_000)) { Of = ["1"] })!.Code.ShouldBe("wrong-field");
}
