using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>effort5</c>, the Customer Effort Score 1.0 turned so that higher is better: the mean of 6 − x, in scale points from 1 (very high effort)
/// to 5 (very low effort), where x answers "how much effort did you have to put forth?", 1–5.
/// <para>Source: Dixon, Freeman &amp; Toman 2010, "Stop Trying to Delight Your Customers", Harvard Business Review 88(7/8):116–122.</para>
/// </summary>
public sealed class Effort5 : MeanMeasure
{
    private const double Turn = 6;

    public override string Id => "effort5";

    protected override Moments Read(Tally tally) => tally.Moments.SubtractedFrom(Turn);

    protected override Refusal? RefuseField(FieldType field) => FieldRefusals.UnlessKind(
        Id, field, FieldKind.Effort5, "effort on 1–5 where lower is better", "Direction and wording are never guessed: declare the field as what was asked.");
}
