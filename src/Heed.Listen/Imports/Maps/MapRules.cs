using System.Globalization;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Rows;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Maps;

/// <summary>What a map must look like, before any file is opened. Each breach names its place.</summary>
public static class MapRules
{
    public static IReadOnlyList<ProblemPlace> Check(ImportMap map)
    {
        List<ProblemPlace> places = [];
        if (SourceRules.RejectKey(map.Source) is { } rule) places.Add(new("source", $"\"{map.Source}\" {rule}."));
        if (string.IsNullOrWhiteSpace(map.Kind) || map.Kind.Length > 40) places.Add(new("kind", "must have 1 to 40 characters."));
        if (map.Title is { Length: 0 or > 200 }) places.Add(new("title", "must have 1 to 200 characters."));
        foreach (var (place, column) in map.Columns.Where(c => string.IsNullOrWhiteSpace(c.Column))) places.Add(new(place, "must name a column."));
        if (map.Id.Distinct(StringComparer.Ordinal).Count() < map.Id.Count) places.Add(new("id", "must not name a column twice."));
        if (map.At is { } at) CheckTime(places, at);
        for (var i = 0; i < map.Fields.Count; i++) CheckField(places, $"fields[{i}]", map.Fields[i]);
        foreach (var (place, part) in map.Dimensions) CheckDimension(places, place, part);
        if (map is { Mode: Mode.Anonymous, Customer: not null }) places.Add(new("customer", "must be left out: the source is anonymous."));
        if (map.Csv.Delimiter is { } delimiter && delimiter is not ("," or ";" or "\t" or "|" or "tab")) places.Add(new("csv.delimiter", $"\"{delimiter}\" must be one of , ; tab |."));
        if (map.Csv.Encoding is { } encoding && TextEncoding.Named(encoding) is null) places.Add(new("csv.encoding", $"\"{encoding}\" is no encoding known here."));
        if (map.Csv.Decimal is not (null or "." or ",")) places.Add(new("csv.decimal", "must be . or ,."));
        if (!places.Exists(p => p.Path.StartsWith("fields", StringComparison.Ordinal))) CheckNames(places, map);
        return places;
    }

    /// <summary>The names a map gives its source.</summary>
    public static SourceSchema Schema(ImportMap map) => new()
    {
        Fields = [.. map.Fields.Select(f => new SourceField { Name = f.Name, Type = f.Type, Min = TypeOf(f)?.Min, Max = TypeOf(f)?.Max, Titles = f.Titles, Labels = f.Labels })],
        Attributes = [.. map.Attributes.Select(a => a.Name)],
        Texts = [.. map.Texts.Select(t => t.Name)],
    };

    public static FieldType? TypeOf(MappedField field) => FieldType.TryParse(field.Type, field.Min, field.Max, out var type) ? type : null;

    private static void CheckNames(List<ProblemPlace> places, ImportMap map)
    {
        places.AddRange(SourceRules.Check(Schema(map), null));
        foreach (var names in new[] { map.Fields.Select(f => f.Name), map.Attributes.Select(a => a.Name), map.Texts.Select(t => t.Name) })
        {
            places.AddRange(names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new ProblemPlace(g.Key, $"\"{g.Key}\" is used twice; give one of them another name with \"as\".")));
        }
    }

    private static void CheckTime(List<ProblemPlace> places, MappedTime at)
    {
        if (at.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) places.Add(new("at.zone", $"\"{zone}\" is no time zone; write it as Europe/Tallinn."));
        foreach (var format in at.AllFormats.Where(f => f != ReadTime.Unix && !IsDateFormat(f))) places.Add(new("at.format", $"\"{format}\" is no format of a date; write it as dd/MM/yyyy HH:mm."));
    }

    // Formats of one letter stand for a culture's own way, and one without a year can't name a day.
    private static bool IsDateFormat(string format)
    {
        if (format.Length < 4 || !format.Contains('y') || !format.Contains('d')) return false;
        try
        {
            var day = new DateTime(2013, 11, 24, 10, 30, 0, DateTimeKind.Utc);
            return DateTime.TryParseExact(day.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var read) && read.Date == day.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void CheckDimension(List<ProblemPlace> places, string place, ColumnOrValue? part)
    {
        if (part is null) return;
        if (part.Column is null == part.Value is null) places.Add(new(place, "must have either a column or a value."));
        if (part.Value is { } value && (value.Length is 0 or > SignalRules.LongestName || value.Contains('\0'))) places.Add(new($"{place}.value", $"must have 1 to {SignalRules.LongestName} characters."));
    }

    private static void CheckField(List<ProblemPlace> places, string place, MappedField field)
    {
        if (TypeOf(field) is not { } type)
        {
            places.Add(new($"{place}.type", field.Type.Length == 0 ? "must be given." : $"\"{field.Type}\" with these ends is not a field type."));
            return;
        }

        var ownEnds = type.Kind is FieldKind.Rating or FieldKind.Number or FieldKind.Duration or FieldKind.Money;
        if (!ownEnds && (field.Min is not null || field.Max is not null)) places.Add(new($"{place}.min", $"must be left out: {type} has ends of its own or none."));
        if (field.Min > field.Max) places.Add(new($"{place}.min", "must not be above max."));
        if (!type.IsNumeric && (field.Add != 0 || field.Multiply != 1)) places.Add(new($"{place}.add", $"must be left out: {type} is no number."));
        if (field.Multiply == 0 || !double.IsFinite(field.Multiply) || !double.IsFinite(field.Add)) places.Add(new($"{place}.multiply", "must be a number other than 0."));
        if (field.Separator is not null && (type.Kind != FieldKind.Multi || field.Separator.Length == 0)) places.Add(new($"{place}.separator", "is for fields of type multi, and must not be empty."));
        if (field.Format is { } format && (type.Kind != FieldKind.Date || !IsDateFormat(format))) places.Add(new($"{place}.format", "is for fields of type date, written as dd.MM.yyyy."));
        if (field.Labels.Count > 0 && type.Kind is not (FieldKind.Code or FieldKind.Multi)) places.Add(new($"{place}.labels", "are for fields of type code or multi."));
        foreach (var (raw, meant) in field.Values)
        {
            if (RejectValue(field, type, meant) is { } rule) places.Add(new($"{place}.values.{raw}", rule));
        }
    }

    private static string? RejectValue(MappedField field, FieldType type, JsonElement meant) => meant.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when type.IsNumeric => type.Reject(meant.GetDouble()) is { } rule ? $"{meant} {rule}." : null,
        JsonValueKind.String when type.IsNumeric => double.TryParse(meant.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && type.Reject(number) is null ? null : $"{meant} must be a number that {type} allows.",
        JsonValueKind.String when type.Kind == FieldKind.YesNo => meant.GetString() is "yes" or "no" ? null : "must be yes or no.",
        JsonValueKind.String when type.Kind == FieldKind.Date => DateOnly.TryParseExact(meant.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "must be a day as yyyy-MM-dd.",
        JsonValueKind.String => meant.GetString() is { Length: > 0 and <= SignalRules.LongestName } label && (field.Labels.Count == 0 || field.Labels.ContainsKey(label)) ? null : "must be one of the field's labels, of at most 200 characters.",
        _ => type.IsNumeric ? "must be a number, or null for \"not applicable\"." : "must be a label, or null for \"not applicable\".",
    };
}
