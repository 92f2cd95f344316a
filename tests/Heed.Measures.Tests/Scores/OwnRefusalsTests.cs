using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;

namespace Heed.Measures.Tests.Scores;

public class OwnRefusalsTests
{
    private static readonly Dictionary<string, double> Plain = [];

    [Fact]
    public void Numbers_without_a_scale_have_no_points_to_count() =>
        new OwnShare("big", "Big", 1, ["1"]).Refuse(new(FieldType.Money))!.Text.ShouldBe("'big' counts labels or the points of a scale; this field is of type money.");

    [Fact]
    public void A_point_the_scale_does_not_have_is_named() =>
        new OwnNet("mine", "Mine", 1, ["5"], ["0"]).Refuse(new(FieldType.Csat(5)))!.Text.ShouldBe("'mine' counts '0', which is no point of this scale; this field is csat5 (1 to 5).");

    [Fact]
    public void Several_labels_an_answer_can_count_one_at_a_time()
    {
        new OwnShare("one", "One", 1, ["price"]).Refuse(new(FieldType.Multi)).ShouldBeNull();
        new OwnShare("both", "Both", 1, ["price", "queue"]).Refuse(new(FieldType.Code)).ShouldBeNull();
        var refusal = new OwnShare("both", "Both", 1, ["price", "queue"]).Refuse(new(FieldType.Multi))!;
        refusal.Code.ShouldBe("wrong-field");
        refusal.Text.ShouldStartWith("'both' counts several labels;");
    }

    [Fact]
    public void Several_labels_an_answer_make_no_net_score_and_no_mean()
    {
        new OwnNet("mine", "Mine", 1, ["good"], ["bad"]).Refuse(new(FieldType.Code)).ShouldBeNull();
        new OwnNet("mine", "Mine", 1, ["good"], ["bad"]).Refuse(new(FieldType.Multi))!.Text.ShouldStartWith("'mine' is a net score, and an answer with several labels");
        OwnMean mapped = new("quality", "Quality", 1, new Dictionary<string, double> { ["good"] = 1 });
        mapped.Refuse(new(FieldType.Code)).ShouldBeNull();
        mapped.Refuse(new(FieldType.Multi))!.Text.ShouldBe("'quality' maps single answers, and this field has several labels an answer.");
    }

    [Fact]
    public void A_mean_without_a_map_is_of_numbers()
    {
        OwnMean plain = new("level", "Level", 1, Plain);
        plain.Refuse(new(FieldType.Number)).ShouldBeNull();
        plain.Refuse(new(FieldType.Csat(5))).ShouldBeNull();
        plain.Refuse(new(FieldType.Code))!.Text.ShouldBe("'level' needs numbers, or what each label counts; this field is of type code.");
    }

    [Theory]
    [InlineData(short.MinValue, 5, true)]
    [InlineData(short.MinValue - 1, 5, false)]
    [InlineData(0, short.MaxValue, true)]
    [InlineData(0, short.MaxValue + 1, false)]
    public void Scales_are_counted_by_point_as_far_as_their_points_are_kept(int least, int most, bool counted)
    {
        var field = FieldType.Rating(least, most);
        (new OwnShare("x", "X", 1, ["1"]).Refuse(new(field)) is null).ShouldBe(counted);
        var refusal = new LabelShare().Refuse(new(field) { Of = ["1"] });
        (refusal is null).ShouldBe(counted);
        if (!counted) refusal!.Text.ShouldBe($"'share' counts the points of scales from −32,768 to 32,767; this field is {FieldRefusals.Describe(field)}. Use 'mean'.");
    }

    [Fact]
    public void An_index_takes_its_own_field_and_no_other()
    {
        OwnIndex index = new("quality", "Quality", 4);
        (index.Id, index.Title, index.Version, index.Unit).ShouldBe(("quality", "Quality", 4, "number"));
        index.Refuse(new(OwnIndex.Type)).ShouldBeNull();
        index.Refuse(new(FieldType.Number))!.Text.ShouldBe("'quality' puts several fields together and takes no field of its own.");
        var tally = new Tally { Rows = 12, Moments = Tallies.Moments(40, 60, 80) };
        var estimate = index.Compute(tally, new(OwnIndex.Type));
        (estimate.Value!.Value, estimate.N, estimate.LeftOut, estimate.Unit).ShouldBe((60, 3, 9, "number"));
    }
}
