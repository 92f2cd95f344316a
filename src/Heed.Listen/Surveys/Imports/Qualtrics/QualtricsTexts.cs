namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Texts in each of the file's languages; translations stand beside each question.</summary>
internal sealed class QualtricsTexts
{
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    public QualtricsTexts(QualtricsFile file)
    {
        Default = LanguageTags.Of(file.Entry["SurveyLanguage"].Text) ?? "en";
        List<string> languages = [Default];
        foreach (var (written, _) in file.Questions.Values.SelectMany(q => q["Language"].IsObject ? q["Language"].Entries : []))
        {
            if (_tags.ContainsKey(written) || LanguageTags.Of(written) is not { } tag) continue;
            _tags[written] = tag;
            if (!languages.Contains(tag)) languages.Add(tag);
        }

        Languages = languages;
    }

    public string Default { get; }

    public IReadOnlyList<string> Languages { get; }

    public IReadOnlyDictionary<string, string> Only(string text) => new Dictionary<string, string>(StringComparer.Ordinal) { [Default] = text };

    /// <summary>A text of a question, picked alike from the question and from its translations.</summary>
    public Dictionary<string, string> Of(JsonPart question, Func<JsonPart, JsonPart> pick)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [Default] = HtmlText.Of(pick(question).Text) };
        foreach (var (written, translation) in question["Language"].Entries)
        {
            if (_tags.TryGetValue(written, out var tag) && tag != Default && pick(translation).Text is { } text) words.TryAdd(tag, HtmlText.Of(text));
        }

        return words;
    }

    /// <summary>The question's words, with those of its part after them.</summary>
    public Dictionary<string, string> WithPart(JsonPart question, Func<JsonPart, JsonPart> part) => Join(Of(question, q => q["QuestionText"]), Of(question, part));

    public static Dictionary<string, string> Join(Dictionary<string, string> whole, Dictionary<string, string> part) => part.Keys.Union(whole.Keys).ToDictionary(
        language => language,
        language => string.Join(" – ", new[] { whole.GetValueOrDefault(language), part.GetValueOrDefault(language) }.Where(text => !string.IsNullOrWhiteSpace(text))),
        StringComparer.Ordinal);
}
