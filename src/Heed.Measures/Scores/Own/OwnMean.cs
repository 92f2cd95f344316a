using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores.Own;

/// <summary>
/// A mean someone defined: of a field's numbers, or of what its points or labels are mapped to; answers that are mapped to nothing are left out.
/// </summary>
/// <param name="id">The measure's id.</param>
/// <param name="title">Its name.</param>
/// <param name="version">Of the definition.</param>
/// <param name="map">What each answer counts; empty where numbers count as they are.</param>
public sealed class OwnMean(string id, string title, int version, IReadOnlyDictionary<string, double> map) : MeanMeasure
{
    public override string Id => id;

    public override string Title => title;

    public override int Version => version;

    public override string UnitOf(FieldType field) => map.Count > 0 ? MeasureUnits.Number : field.Kind switch
    {
        FieldKind.Duration => MeasureUnits.Seconds,
        FieldKind.Money => MeasureUnits.Money,
        FieldKind.Number => MeasureUnits.Number,
        _ => MeasureUnits.ScalePoints,
    };

    protected override Moments Read(Tally tally)
    {
        if (map.Count == 0) return tally.Moments;
        var moments = default(Moments);
        foreach (var (answer, value) in map)
        {
            var count = tally.Codes.GetValueOrDefault(answer) + (OwnAnswers.Point(answer) is { } point ? tally.Between(point, point) : 0);
            moments = moments.Merge(Moments.Of(value, count));
        }

        return moments;
    }

    protected override (double? Least, double? Most) Ends(FieldType field) => map.Count == 0 ? base.Ends(field) : (map.Values.Min(), map.Values.Max());

    protected override Refusal? RefuseField(FieldType field)
    {
        if (map.Count == 0) return field.IsNumeric ? null : Refusal.WrongField($"'{id}' needs numbers, or what each label counts; this field is {FieldRefusals.Describe(field)}.");
        return field.Kind == FieldKind.Multi
            ? Refusal.WrongField($"'{id}' maps single answers, and this field has several labels an answer.")
            : OwnAnswers.Refuse(id, field, map.Keys);
    }
}
