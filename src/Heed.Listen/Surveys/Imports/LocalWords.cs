using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Texts that stand as a string, or as an object of texts by language with one called default.</summary>
internal sealed class LocalWords
{
    private const string DefaultName = "default";

    private LocalWords(string language, IReadOnlyList<string> all)
    {
        Language = language;
        Languages = all;
    }

    /// <summary>The language of texts that name none.</summary>
    public string Language { get; }

    /// <summary>All languages met, the default first.</summary>
    public IReadOnlyList<string> Languages { get; }

    public static LocalWords Of(JsonPart root, string? language)
    {
        var usual = LanguageTags.Of(language) ?? "en";
        HashSet<string> met = new(StringComparer.Ordinal);
        Stack<JsonPart> open = new([root]);
        while (open.TryPop(out var part))
        {
            if (IsWords(part)) met.UnionWith(part.Entries.Where(e => e.Key != DefaultName).Select(e => LanguageTags.Of(e.Key)).OfType<string>());
            foreach (var item in part.Items) open.Push(item);
        }

        return new(usual, [usual, .. met.Where(l => l != usual).Order(StringComparer.Ordinal)]);
    }

    public Words Read(JsonPart text)
    {
        if (!text.IsObject) return Only(text.Words);
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (var (name, value) in text.Entries)
        {
            if ((name == DefaultName ? Language : LanguageTags.Of(name)) is { } language && HtmlText.Of(value.Text) is { Length: > 0 } said) words.TryAdd(language, said);
        }

        return words;
    }

    public Words Only(string text) => new Dictionary<string, string>(StringComparer.Ordinal) { [Language] = HtmlText.Of(text) };

    /// <summary>A part's words after those of the whole it belongs to.</summary>
    public Words Under(Words whole, Words part) => whole.Keys.Union(part.Keys).ToDictionary(
        language => language,
        language => $"{whole.GetValueOrDefault(language) ?? whole.GetValueOrDefault(Language)} – {part.GetValueOrDefault(language) ?? part.GetValueOrDefault(Language)}",
        StringComparer.Ordinal);

    public Words? Some(JsonPart text) => Read(text) is var words && words.Values.Any(w => w.Length > 0) ? words : null;

    private static bool IsWords(JsonPart part) => part.IsObject && part[DefaultName].Text is not null && part.Entries.All(e => e.Value.Text is not null);
}
