using Heed.Base.Sources;

namespace Heed.Readings.Exports;

/// <summary>A field's title and labels in a language, else in English, else in any.</summary>
internal static class FieldWords
{
    /// <summary>The question in words; its name where there are none.</summary>
    public static string Title(SourceField field, string language) => Pick(field.Titles, language) ?? field.Name;

    /// <summary>Each label's words, in the order declared. Where two labels say the same, each has its code beside it.</summary>
    public static IReadOnlyDictionary<string, string> Labels(SourceField field, string language)
    {
        var words = field.Labels.ToDictionary(l => l.Key, l => Pick(l.Value, language) ?? l.Key, StringComparer.Ordinal);
        var twice = words.Values.CountBy(w => w).Where(w => w.Value > 1).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        return words.ToDictionary(w => w.Key, w => twice.Contains(w.Value) ? $"{w.Value} ({w.Key})" : w.Value, StringComparer.Ordinal);
    }

    private static string? Pick(IReadOnlyDictionary<string, string> words, string language) =>
        words.Count == 0 ? null : words.TryGetValue(language, out var word) || words.TryGetValue("en", out word) ? word : words.First().Value;
}
