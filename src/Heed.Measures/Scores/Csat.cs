using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>csat</c>, satisfaction: 100·(answers in the top k points) ÷ n, in percent. k is 1 on 3 points, 2 on 4 to 7, 3 on 8 to 10.
/// <para>Source: the top-box convention (5-point: 4 and 5), carried to other scales so that about the top third counts.</para>
/// </summary>
public sealed class Csat : ShareMeasure
{
    internal const string Instead = "Declare the field as csat3 … csat10 if it asks for satisfaction and higher is better; else count points with 'share'.";

    public override string Id => "csat";

    protected override Proportion Count(Tally tally, MeasureContext context)
    {
        var points = context.Field.Points;
        return new(tally.Between(points - TopPoints.Of(points) + 1, points), tally.OnScale(context.Field));
    }

    protected override Refusal? RefuseField(FieldType field) =>
        FieldRefusals.UnlessKind(Id, field, FieldKind.Csat, "the satisfied on a satisfaction scale of 3 to 10 points", Instead);
}
