using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

/// <summary>Who is refused is told by which measure, what it is, what the field is instead, and the way out.</summary>
public class RefusalTests
{
    private static readonly FieldType[] Fields =
    [
        FieldType.Nps, .. Enumerable.Range(3, 8).Select(FieldType.Csat), FieldType.Effort5, FieldType.Agree5, FieldType.Agree7, FieldType.Ease7,
        FieldType.Rating(1, 10), FieldType.Code, FieldType.Multi, FieldType.YesNo, FieldType.Number, FieldType.Duration, FieldType.Money, FieldType.Date,
    ];

    private const string Csats = "csat3 csat4 csat5 csat6 csat7 csat8 csat9 csat10";
    private const string Scales = "nps " + Csats + " effort5 agree5 agree7 ease7 rating";

    [Theory]
    [InlineData("nps", "nps", "\"how likely are you to recommend us?\" on 0–10", "otherwise use 'csat' or 'mean'")]
    [InlineData("csat", Csats, "the satisfied on a satisfaction scale of 3 to 10 points", "count points with 'share'")]
    [InlineData("csat7up", "csat10", "7 and up on a 10-point satisfaction scale", "Use 'csat' or 'share'")]
    [InlineData("mean", Scales + " number duration money", "needs numbers", "Use 'share' with 'of'")]
    [InlineData("good_share", Csats, "the satisfied against the dissatisfied on a satisfaction scale of 3 to 10 points", "count points with 'share'")]
    [InlineData("effort5", "effort5", "effort on 1–5 where lower is better", "declare the field as what was asked")]
    [InlineData("agree5", "agree5", "agreement with \"made it easy\" on 1–5", "declare the field as what was asked")]
    [InlineData("agree7", "agree7", "agreement with \"made it easy\" on 1–7", "declare the field as what was asked")]
    [InlineData("ease7", "ease7", "\"how easy was it?\" on 1–7", "declare the field as what was asked")]
    [InlineData("share", Scales + " code multi yesno date", "counts labels or the points of a scale", "Use 'mean'")]
    [InlineData("median", "number duration money", "of times, money and plain numbers", "'share' with 'of'")]
    [InlineData("p90", "number duration money", "of times, money and plain numbers", "'share' with 'of'")]
    [InlineData("advocates", "nps " + Csats, "customers at the top of a recommendation or satisfaction scale", "Use 'share' with 'of'")]
    public void A_field_it_is_not_for(string id, string accepted, string what, string instead)
    {
        var measure = MeasureCatalogue.Find(id)!;
        foreach (var field in Fields)
        {
            var refusal = measure.Refuse(new(field));
            var isFor = accepted.Split(' ').Contains(field.Name);
            measure.Accepts(field).ShouldBe(isFor, field.Name);
            (refusal?.Code == "wrong-field").ShouldBe(!isFor, field.Name);
            if (isFor) continue;
            refusal!.Text.ShouldStartWith($"'{id}' ");
            refusal.Text.ShouldContain(what);
            refusal.Text.ShouldContain($"this field is {FieldRefusals.Describe(field)}.");
            refusal.Text.ShouldContain(instead);
        }
    }

    [Fact]
    public void Numbers_on_a_scale_have_a_mean_to_go_to_labels_have_none()
    {
        QuantileMeasure.Median.Refuse(new(FieldType.Nps))!.Text.ShouldEndWith("Use 'mean', or 'share' with 'of'.");
        QuantileMeasure.Median.Refuse(new(FieldType.Code))!.Text.ShouldEndWith("this field is of type code. Use 'share' with 'of'.");
    }

    [Fact]
    public void That_one_to_ten_is_not_nps_is_said_of_no_other_scale() =>
        new Nps().Refuse(new(FieldType.Rating(0, 10)))!.Text.ShouldBe(
            "'nps' is the question \"how likely are you to recommend us?\" on 0–10; this field is a rating from 0 to 10. If it is that question, "
            + "declare the field as nps and say in the import map how its values map to 0–10; otherwise use 'csat' or 'mean'.");

    [Fact]
    public void A_satisfaction_scale_of_two_points_has_no_top() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Csat().Compute(Tallies.Of(1, 2), new(new FieldType(FieldKind.Csat, 1, 2)))).Message.ShouldContain("have 3 to 10 points");

    [Fact]
    public void The_field_comes_first_then_the_method_then_what_is_counted()
    {
        var context = new MeasureContext(FieldType.Code) { Method = "guess", Of = ["5"] };
        new Csat().Refuse(context)!.Code.ShouldBe("wrong-field");
        new Csat().Refuse(context with { Field = FieldType.Csat(5) })!.Code.ShouldBe("wrong-method");
        new Csat().Refuse(context with { Field = FieldType.Csat(5), Method = "wilson" })!.Code.ShouldBe("wrong-of");
    }

    [Fact]
    public void The_methods_there_are_and_who_takes_labels_is_said()
    {
        new Nps().Refuse(new(FieldType.Nps) { Method = "guess" })!.Text.ShouldBe("'nps' has no interval called 'guess'; it has adjusted-wald, wald.");
        new Nps().Refuse(new(FieldType.Nps) { Of = ["5"] })!.Text.ShouldBe("'nps' fixes itself what it counts; only 'share' takes 'of'.");
    }

    [Fact]
    public void What_is_refused_is_neither_computed_nor_compared()
    {
        var context = new MeasureContext(FieldType.Code);
        Should.Throw<ArgumentException>(() => new Mean().Compute(Tally.Empty, context)).Message.ShouldContain("'mean' needs numbers");
        Should.Throw<ArgumentException>(() => new Mean().Compare(Tally.Empty, Tally.Empty, context)).Message.ShouldContain("'mean' needs numbers");
        Should.Throw<ArgumentException>(() => new Nps().Counts(Tally.Empty, context)).Message.ShouldContain("'nps' is the question");
    }
}
