using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>good_share</c>: 100·good ÷ (good + bad), in percent; good are the top k points of a satisfaction scale, bad the bottom k, k as in
/// <see cref="Csat"/>. The middle (3 on 5 points, 4–7 on 10; none on 4) has no say: it is in left_out, not in n. All neutral means no value.
/// </summary>
public sealed class GoodShare : ShareMeasure
{
    public override string Id => "good_share";

    protected override Proportion Count(Tally tally, MeasureContext context)
    {
        var points = context.Field.Points;
        var k = TopPoints.Of(points);
        var good = tally.Between(points - k + 1, points);
        return new(good, good + tally.Between(1, k));
    }

    protected override Refusal? RefuseField(FieldType field) =>
        FieldRefusals.UnlessKind(Id, field, FieldKind.Csat, "the satisfied against the dissatisfied on a satisfaction scale of 3 to 10 points", Csat.Instead);
}
