using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings;

namespace Heed.Understand.Dashboards;

/// <summary>A measure with the field it reads.</summary>
public sealed record MeasureChoice(Measure Measure, FieldChoice Field);

/// <summary>What can be measured on a source, the field's own kind of measure first.</summary>
public static class MeasureChoices
{
    public static IReadOnlyList<MeasureChoice> Of(Source source) =>
    [
        .. source.Fields
            .Select(f => new FieldChoice(f.Name, f.FieldType()))
            .SelectMany(field => MeasureCatalogue.All
                .Where(m => m.Accepts(field.Type) && m.Refuse(new MeasureContext(field.Type)) is null)
                .Select(m => new MeasureChoice(m, field)))
            .OrderBy(c => Rank(c)),
    ];

    /// <summary>The choice asked for, or the first.</summary>
    public static Result<MeasureChoice> Choose(Source source, IReadOnlyList<MeasureChoice> choices, string? measure, string? field)
    {
        if (measure is not null && MeasureCatalogue.Find(measure) is null) return ReadingsErrors.UnknownMeasure(measure);
        if (field is not null && source.Field(field) is null) return ReadingsErrors.UnknownField(field, source.Key, source.Fields.Select(f => f.Name));
        var fitting = choices.FirstOrDefault(c => (measure is null || c.Measure.Id == measure) && (field is null || c.Field.Name == field));
        return fitting is null ? ReadingsErrors.NoField(measure ?? "any measure", [source.Key]) : fitting;
    }

    // The measure a field was made for comes before what can also be computed from it; recommendation before satisfaction before effort.
    private static int Rank(MeasureChoice choice) => choice.Measure.Id switch
    {
        "nps" => 0,
        "csat" when choice.Field.Type.Kind == FieldKind.Csat => 1,
        "effort5" or "agree5" or "agree7" or "ease7" => 2,
        "csat" => 3,
        "share" => 4,
        "mean" => 5,
        _ => 6,
    };
}
