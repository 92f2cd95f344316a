using System.Globalization;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>share</c>: 100·(answers that are one of the labels or points in <see cref="MeasureContext.Of"/>) ÷ n, in percent. On labels n is the rows
/// with any label, on a scale the answers on it. A yes/no field counts <c>yes</c> unless told otherwise. A field with several labels a row takes
/// one label: how many rows carry either of two can't be told from counts a label.
/// </summary>
public sealed class LabelShare : ShareMeasure
{
    private const string Yes = "yes";

    public override string Id => "share";

    protected override Proportion Count(Tally tally, MeasureContext context)
    {
        if (context.Field.IsScale)
            return new(Points(context).Distinct().Sum(point => tally.Between(point, point)), tally.OnScale(context.Field));
        var labels = context is { Of.Count: 0, Field.Kind: FieldKind.YesNo } ? [Yes] : context.Of;
        return new(labels.Distinct(StringComparer.Ordinal).Sum(label => tally.Codes.GetValueOrDefault(label)), tally.CodedRows);
    }

    protected override Refusal? RefuseField(FieldType field)
    {
        if (field.IsCoded) return null;
        if (!field.IsScale)
            return Refusal.WrongField($"'share' counts labels or the points of a scale; this field is {FieldRefusals.Describe(field)}. Use 'mean'.");
        return field is { Min: >= short.MinValue, Max: <= short.MaxValue }
            ? null
            : Refusal.WrongField($"'share' counts the points of scales from −32,768 to 32,767; this field is {FieldRefusals.Describe(field)}. Use 'mean'.");
    }

    protected override Refusal? RefuseOf(MeasureContext context)
    {
        var (field, of) = (context.Field, context.Of);
        if (of.Count == 0 && field.Kind != FieldKind.YesNo)
            return Refusal.WrongOf("'share' needs to know of what: name labels or scale points with 'of'.");
        if (field.Kind == FieldKind.Multi && of.Distinct(StringComparer.Ordinal).Skip(1).Any())
            return Refusal.WrongOf("With several labels an answer, 'share' takes one label at a time: counts a label do not tell how many answers carry either.");
        return field.IsScale && of.FirstOrDefault(text => !IsPoint(text, field)) is { } wrong
            ? Refusal.WrongOf($"'{wrong}' is no point of this scale; this field is {FieldRefusals.Describe(field)}.")
            : null;
    }

    private static IEnumerable<int> Points(MeasureContext context) => context.Of.Select(text => int.Parse(text, CultureInfo.InvariantCulture));

    private static bool IsPoint(string text, FieldType field) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var point) && field.Reject(point) is null;
}
