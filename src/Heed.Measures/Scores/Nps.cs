using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>nps</c>, the Net Promoter Score: 100·(share of 9–10 − share of 0–6), in points from −100 to 100. The value is always the plain score;
/// the adjusted interval is centred a little nearer to 0. Without answers there is no value.
/// <para>Standard error: of the interval's method, so with <c>adjusted-wald</c> it is above 0 even where all answers are alike.</para>
/// <para>Source: Reichheld 2003, Harvard Business Review 81(12):46–54; interval: Rocks 2016, The American Statistician 70:365–372.</para>
/// </summary>
public sealed class Nps : NetMeasure
{
    public override string Id => "nps";

    /// <summary>Promoters answered 9–10, passives 7–8, detractors 0–6.</summary>
    public static NpsCounts Count(Tally tally) => new(tally.Between(9, 10), tally.Between(7, 8), tally.Between(0, 6));

    protected override NpsCounts CountOf(Tally tally, MeasureContext context) => Count(tally);

    protected override Refusal? RefuseField(FieldType field)
    {
        if (field.Kind == FieldKind.Nps) return null;
        if (field is { IsScale: true, Min: 1, Max: 10 })
            return Refusal.WrongField($"'nps' is the question \"how likely are you to recommend us?\" on 0–10; this field is {FieldRefusals.Describe(field)}. A 1–10 scale is not NPS: it has no 0, and people use it differently. If it is that question, declare the field as nps and say in the import map how its values map to 0–10; otherwise use 'csat' or 'mean'.");
        return Refusal.WrongField($"'nps' is the question \"how likely are you to recommend us?\" on 0–10; this field is {FieldRefusals.Describe(field)}. If it is that question, declare the field as nps and say in the import map how its values map to 0–10; otherwise use 'csat' or 'mean'.");
    }
}
