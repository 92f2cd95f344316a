using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores.Own;

/// <summary>A net score someone defined: 100·(share of answers for − share of answers against), as NPS is one, on any scale or labels.</summary>
/// <param name="id">The measure's id.</param>
/// <param name="title">Its name.</param>
/// <param name="version">Of the definition.</param>
/// <param name="counted">Labels or points for.</param>
/// <param name="against">Labels or points against; none of those for.</param>
public sealed class OwnNet(string id, string title, int version, IReadOnlyList<string> counted, IReadOnlyList<string> against) : NetMeasure
{
    public override string Id => id;

    public override string Title => title;

    public override int Version => version;

    protected override NpsCounts CountOf(Tally tally, MeasureContext context)
    {
        var (good, bad) = (OwnAnswers.Of(tally, context.Field, counted), OwnAnswers.Of(tally, context.Field, against));
        return new(good, OwnAnswers.All(tally, context.Field) - good - bad, bad);
    }

    protected override Refusal? RefuseField(FieldType field) => field.Kind == FieldKind.Multi
        ? Refusal.WrongField($"'{id}' is a net score, and an answer with several labels may be for and against at once.")
        : OwnAnswers.Refuse(id, field, counted.Concat(against));
}
