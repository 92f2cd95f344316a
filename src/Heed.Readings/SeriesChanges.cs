using System.Globalization;
using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Reports;

namespace Heed.Readings;

/// <summary>Says where a question changed within the time asked for, so that nobody takes other words for other customers.</summary>
internal static class SeriesChanges
{
    public static Reading Mark(Reading reading, IReadOnlyList<string> fields, IReadOnlyList<Source> sources, TimeRange range, TimeZoneInfo zone)
    {
        var changes = sources.SelectMany(s => fields.Select(s.Field)).OfType<SourceField>().SelectMany(f => f.Changes)
            .Where(c => Microseconds.Of(c.At) is var at && at > range.From && at < range.To).Distinct().OrderBy(c => c.At).ToList();
        return changes.Count == 0 ? reading : reading with { Changes = changes, Warnings = [.. reading.Warnings, .. changes.Select(c => Said(c, zone))] };
    }

    private static Warning Said(FieldChange change, TimeZoneInfo zone) => new(
        "series-break",
        string.Create(CultureInfo.InvariantCulture, $"{(change.What == FieldChangeKind.Wording ? "The question has other words" : "The question has other answers")} since {TimeZoneInfo.ConvertTime(change.At, zone):yyyy-MM-dd}: figures before and after are not of the same question."));
}
