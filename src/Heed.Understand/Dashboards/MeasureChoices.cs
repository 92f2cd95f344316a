using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;

namespace Heed.Understand.Dashboards;

/// <summary>A measure with the field it reads, and how it was defined where it is one's own.</summary>
public sealed record MeasureChoice(Measure Measure, FieldChoice Field, MeasureDefinition? Definition = null);

/// <summary>What can be measured on a source, the field's own kind of measure first.</summary>
public static class MeasureChoices
{
    /// <param name="source">The source.</param>
    /// <param name="offered">From <see cref="FindMeasure"/>.</param>
    public static IReadOnlyList<MeasureChoice> Of(Source source, IReadOnlyList<AskedMeasure> offered)
    {
        // Field by field as the source has them, so that of equal measures its first question comes first; an index comes after.
        string[] fields = [.. source.Fields.Select(f => f.Name)];
        return
        [
            .. offered
                .SelectMany(asked => asked.Choices(source).Select(field => new MeasureChoice(asked.Measure, field, asked.Definition)))
                .OrderBy(Rank)
                .ThenBy(choice => Array.IndexOf(fields, choice.Field.Name) is var at and >= 0 ? at : fields.Length),
        ];
    }

    /// <summary>Of all there are; where respondents are seen in groups only, nothing that takes more than whole groups.</summary>
    public static IReadOnlyList<MeasureChoice> Offered(Source source, MeasureBook measures) =>
        Of(source, source.Mode == Mode.Identified ? measures.Offered : [.. measures.Offered.Where(m => m.IsOfGroups)]);

    /// <summary>Of the measures built in alone.</summary>
    public static IReadOnlyList<MeasureChoice> Of(Source source) => Of(source, [.. MeasureCatalogue.All.Select(measure => new AskedMeasure(measure))]);

    /// <summary>The choice asked for by its id among those offered and those built in, or the first.</summary>
    public static Result<MeasureChoice> Choose(Source source, IReadOnlyList<MeasureChoice> choices, string? measure, string? field)
    {
        if (measure is null) return Choose(source, choices, (AskedMeasure?)null, field);
        if (choices.FirstOrDefault(c => c.Measure.Id == measure) is { } offered) return Choose(source, choices, new AskedMeasure(offered.Measure, offered.Definition), field);
        return MeasureCatalogue.Find(measure) is { } built ? Choose(source, choices, new AskedMeasure(built), field) : ReadingsErrors.UnknownMeasure(measure, []);
    }

    /// <summary>The choice asked for, or the first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="choices">Those offered.</param>
    /// <param name="asked">The measure asked for, offered or not; null where none was.</param>
    /// <param name="field">The field asked for.</param>
    public static Result<MeasureChoice> Choose(Source source, IReadOnlyList<MeasureChoice> choices, AskedMeasure? asked, string? field)
    {
        if (asked is not null) choices = [.. asked.Choices(source).Select(fits => new MeasureChoice(asked.Measure, fits, asked.Definition))];
        if (asked?.Items.Count > 0) return choices is [var index] ? index : ReadingsErrors.NoField(asked.Measure.Id, [source.Key]);
        if (field is not null && source.Field(field) is null) return ReadingsErrors.UnknownField(field, source.Key, source.Fields.Select(f => f.Name));
        var fitting = choices.FirstOrDefault(c => field is null || c.Field.Name == field);
        return fitting is null ? ReadingsErrors.NoField(asked?.Measure.Id ?? "any measure", [source.Key]) : fitting;
    }

    // The measure a field was made for comes before what can also be computed from it; recommendation before satisfaction before effort.
    internal static int Rank(MeasureChoice choice) => choice.Measure.Id switch
    {
        "nps" => 0,
        "csat" when choice.Field.Type.Kind == FieldKind.Csat => 1,
        "effort5" or "agree5" or "agree7" or "ease7" => 2,
        "csat" => 3,
        "share" => 4,
        "mean" => 5,
        _ when choice.Definition is not null => 7,
        _ => 6,
    };
}
