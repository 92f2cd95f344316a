using Words = System.Collections.Generic.Dictionary<string, string>;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Texts by language: in old files a row for each language, in new ones in tables of their own.</summary>
internal sealed class LimeSurveyTexts
{
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Id), List<LimeRow>> _translations = [];

    public LimeSurveyTexts(LimeSurveyFile file)
    {
        var survey = file.Table("surveys") is [var first, ..] ? first : null;
        var written = new[] { survey?["language"] ?? "" }.Concat(file.Languages).Concat((survey?["additional_languages"] ?? "").Split(' '))
            .Concat(file.Table("surveys_languagesettings").Select(s => s["surveyls_language"]));
        List<string> languages = [];
        foreach (var language in written.Where(l => !_tags.ContainsKey(l)))
        {
            if (LanguageTags.Of(language) is not { } tag || languages.Contains(tag)) continue;
            _tags[language] = tag;
            languages.Add(tag);
        }

        Languages = languages.Count == 0 ? ["en"] : languages;
        Index(file, "question_l10ns", "qid");
        Index(file, "answer_l10ns", "aid");
        Index(file, "group_l10ns", "gid");
    }

    public string Default => Languages[0];

    public IReadOnlyList<string> Languages { get; }

    public string? Tag(string language) => _tags.GetValueOrDefault(language);

    /// <summary>A member's words in each language, from the thing's own rows or from its translations.</summary>
    public Words Of(IReadOnlyList<LimeRow> rows, string member, string translations, string id)
    {
        if (rows.Any(r => r.Has(member) && r.Has("language"))) return Words(rows, member);
        return Words(_translations.GetValueOrDefault((translations, id)) ?? [], member);
    }

    public Words Words(IEnumerable<LimeRow> rows, string member, string language = "language")
    {
        var words = new Words(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (_tags.TryGetValue(row[language], out var tag)) words.TryAdd(tag, HtmlText.Of(row[member]));
        }

        return words;
    }

    public Words Same(Func<string, string> text) => Languages.ToDictionary(l => l, text, StringComparer.Ordinal);

    /// <summary>The whole's words with the part's after them.</summary>
    public static Words Join(Words whole, params IEnumerable<Words> parts) => parts.Aggregate(whole, (text, part) => text.Keys.Union(part.Keys).ToDictionary(
        language => language,
        language => string.Join(" – ", new[] { text.GetValueOrDefault(language), part.GetValueOrDefault(language) }.Where(t => !string.IsNullOrWhiteSpace(t))),
        StringComparer.Ordinal));

    private void Index(LimeSurveyFile file, string table, string key)
    {
        foreach (var rows in file.Table(table).GroupBy(r => r[key], StringComparer.Ordinal)) _translations[(table, rows.Key)] = [.. rows];
    }
}
