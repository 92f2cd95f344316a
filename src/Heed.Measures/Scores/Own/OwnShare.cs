using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores.Own;

/// <summary>A share someone defined: 100·(answers that are one of those named) ÷ n, in percent. A field with several labels a row takes one label.</summary>
/// <param name="id">The measure's id.</param>
/// <param name="title">Its name.</param>
/// <param name="version">Of the definition.</param>
/// <param name="counted">Labels or points that count.</param>
public sealed class OwnShare(string id, string title, int version, IReadOnlyList<string> counted) : ShareMeasure
{
    public override string Id => id;

    public override string Title => title;

    public override int Version => version;

    protected override Proportion Count(Tally tally, MeasureContext context) =>
        new(OwnAnswers.Of(tally, context.Field, counted), OwnAnswers.All(tally, context.Field));

    protected override Refusal? RefuseField(FieldType field) => field.Kind == FieldKind.Multi && counted.Count > 1
        ? Refusal.WrongField($"'{id}' counts several labels; with several labels an answer one can be counted, since counts a label do not tell how many answers carry either.")
        : OwnAnswers.Refuse(id, field, counted);
}
