using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports;

/// <summary>A field's title and labels in a language, else in English, else in any.</summary>
internal static class FieldWords
{
    /// <summary>The question in words; its name where there are none.</summary>
    public static string Title(SourceField field, string language) => Pick(field.Titles, language) ?? field.Name;

    /// <summary>Each label's words, in the order declared. Where two labels say the same, each has its code beside it.</summary>
    public static IReadOnlyDictionary<string, string> Labels(SourceField field, string language)
    {
        if (field.Labels.Count == 0 && field.FieldType().Kind == FieldKind.YesNo) return YesNo(ExportWords.In(language));
        var words = field.Labels.ToDictionary(l => l.Key, l => Pick(l.Value, language) ?? l.Key, StringComparer.Ordinal);
        var twice = words.Values.CountBy(w => w).Where(w => w.Value > 1).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        return words.ToDictionary(w => w.Key, w => twice.Contains(w.Value) ? $"{w.Value} ({w.Key})" : w.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> YesNo(ExportWords words) => new(StringComparer.Ordinal) { ["yes"] = words.Yes, ["no"] = words.No };

    // Asked for fi-FI or FI, the words in fi are what was meant.
    private static string? Pick(IReadOnlyDictionary<string, string> words, string language)
    {
        foreach (var wanted in (string[])[language, language.Split('-')[0], "en"])
        {
            if (words.FirstOrDefault(w => string.Equals(w.Key, wanted, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found) return found.Value;
        }

        return words.Count == 0 ? null : words.First().Value;
    }
}
