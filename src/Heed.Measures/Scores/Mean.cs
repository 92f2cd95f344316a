using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>mean</c>: Σx ÷ n of any numeric field, in scale points, seconds, money or plain numbers. Directions are left as asked: the mean of an
/// <c>effort5</c> field is effort, lower is better (see <see cref="Effort5"/> for ease).
/// </summary>
public sealed class Mean : MeanMeasure
{
    public override string Id => "mean";

    public override string UnitOf(FieldType field) => MeasureUnits.Of(field);

    protected override Moments Read(Tally tally) => tally.Moments;

    protected override Refusal? RefuseField(FieldType field) => field.IsNumeric
        ? null
        : Refusal.WrongField($"'mean' needs numbers; this field is {FieldRefusals.Describe(field)}. Use 'share' with 'of'.");
}
