using System.Globalization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Watches;
using Heed.Act.Alerts.Watching.Charts;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Web.Alerts;

/// <summary>What a watch's form offers for a source, and how it is read.</summary>
public static class WatchOffer
{
    /// <summary>Measures with the fields they are for, or fields; as the form's value and in words.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Whats(AlertKind kind, Source source, AlertNames names)
    {
        if (kind == AlertKind.Chart)
        {
            var main = UsualWatches.ScoreOf(source);
            return MeasureCatalogue.All.Where(measure => ChartMeasures.IsKnown(measure.Id))
                // Of several labels one would have to say which; yes needs no saying.
                .SelectMany(measure => source.Fields.Where(f => measure.Accepts(f.FieldType()) && (measure.Id != "share" || f.FieldType().Kind == FieldKind.YesNo)).Select(field => (measure.Id, field.Name)))
                .OrderByDescending(what => main == (what.Name, what.Id)).Select(what => KeyValuePair.Create($"{what.Id}:{what.Name}", names.Measure(source.Key, what.Id, what.Name)));
        }

        return source.Fields.Where(f => Fits(kind, f.FieldType())).Select(f => KeyValuePair.Create(f.Name, names.Field(source.Key, f.Name)));
    }

    /// <summary>Sources a kind can watch.</summary>
    public static IEnumerable<Source> SourcesFor(AlertKind kind, AlertNames names) =>
        names.Sources.Where(s => kind != AlertKind.Deadlines && (s.Mode == Mode.Identified || kind == AlertKind.Chart) && Whats(kind, s, names).Any());

    private static bool Fits(AlertKind kind, FieldType type) => kind switch
    {
        AlertKind.Reasons => type.Kind is FieldKind.Multi or FieldKind.Code,
        AlertKind.Storm => type.IsScale,
        _ => type.IsNumeric,
    };

    public static WatchSettings Read(IFormCollection form)
    {
        string Field(string name) => form[name].ToString();
        T Named<T>(string name, T otherwise) where T : struct, Enum => Enum.TryParse<T>(Field(name), out var value) && Enum.IsDefined(value) ? value : otherwise;
        var kind = Named("kind", AlertKind.Chart);
        var what = Field("what").Split(':', 2);
        return new()
        {
            Kind = kind,
            Name = Field("name"),
            Source = kind == AlertKind.Deadlines ? "" : Field("source"),
            Measure = kind == AlertKind.Chart ? what[0] : "",
            Field = kind == AlertKind.Deadlines ? "" : kind == AlertKind.Chart ? what.ElementAtOrDefault(1) ?? "" : Field("what"),
            Where = Field("where"),
            Level = int.TryParse(Field("level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null,
            Severity = Named("severity", AlertSeverity.Warning),
            Sensitivity = Named("sensitivity", WatchSensitivity.Usual),
            Falls = Field("falls") == "yes",
            Both = Field("both") == "yes",
            Least = int.TryParse(Field("least"), NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? least : 0,
        };
    }
}
