using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>csat7up</c>, the variant "7 and up of 10": 100·(answers 7–10) ÷ n on a 10-point satisfaction scale, in percent. Higher than
/// <c>csat</c> on the same answers, which counts 8–10: the two are not comparable.
/// </summary>
public sealed class CsatSevenUp : ShareMeasure
{
    public override string Id => "csat7up";

    protected override Proportion Count(Tally tally, MeasureContext context) => new(tally.Between(7, 10), tally.OnScale(context.Field));

    protected override Refusal? RefuseField(FieldType field) => field == FieldType.Csat(10)
        ? null
        : Refusal.WrongField($"'csat7up' is 7 and up on a 10-point satisfaction scale; this field is {FieldRefusals.Describe(field)}. Use 'csat' or 'share'.");
}
