using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>advocates</c>: 100·(customers whose latest answer is at the top) ÷ customers who answered, in percent. At the top is 9–10 of 0–10, and the highest
/// point of a satisfaction scale. Its tallies hold each customer once (<see cref="Measure.IsOfCustomers"/>), so n is customers and not answers.
/// </summary>
public sealed class Advocates : ShareMeasure
{
    private const int LeastOfNps = 9;

    public override string Id => "advocates";

    public override bool IsOfCustomers => true;

    protected override Proportion Count(Tally tally, MeasureContext context)
    {
        var most = (int)context.Field.Max!.Value;
        return new(tally.Between(context.Field.Kind == FieldKind.Nps ? LeastOfNps : most, most), tally.OnScale(context.Field));
    }

    protected override Refusal? RefuseField(FieldType field) => field.Kind is FieldKind.Nps or FieldKind.Csat
        ? null
        : Refusal.WrongField($"'advocates' counts customers at the top of a recommendation or satisfaction scale; this field is {FieldRefusals.Describe(field)}. Use 'share' with 'of'.");
}
