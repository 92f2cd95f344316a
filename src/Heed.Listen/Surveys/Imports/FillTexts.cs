using System.Globalization;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Sees to it that each text is there in each language offered, as Heed asks; what had to stand in for it is noted, once a language.</summary>
internal sealed class FillTexts
{
    private const int Longest = 4_000;
    private readonly ImportNotes _notes;
    private readonly IReadOnlyList<string> _languages;
    private readonly Dictionary<string, int> _missing = new(StringComparer.Ordinal);

    private readonly Func<string, string, string> _say;

    private FillTexts(ImportNotes notes, IReadOnlyList<string> languages, Func<string, string, string> say)
    {
        _notes = notes;
        _languages = languages;
        _say = say;
    }

    /// <param name="survey">As read.</param>
    /// <param name="notes">Where to note what stood in.</param>
    /// <param name="say">Turns a text of a question, by the source's id, into ours: answers brought along are written otherwise elsewhere.</param>
    public static SurveyDefinition Of(SurveyDefinition survey, ImportNotes notes, Func<string, string, string> say)
    {
        var fill = new FillTexts(notes, survey.AllLanguages, say);
        var filled = fill.Survey(survey);
        foreach (var (language, count) in fill._missing)
        {
            notes.Change($"language {language}", $"{count} texts stand in {survey.DefaultLanguage}", "the file does not have them in this language");
        }

        return filled;
    }

    private SurveyDefinition Survey(SurveyDefinition survey) => survey with
    {
        Title = Needed(survey.Title, "survey", "Survey"),
        Intro = Optional(survey.Intro, "intro"),
        Thanks = Optional(survey.Thanks, "thanks"),
        Closed = Optional(survey.Closed, "closed"),
        Quotas = [.. survey.Quotas.Select(q => q with { Text = Optional(q.Text, q.Id) })],
        Pages =
        [
            .. survey.Pages.Select(page => page with
            {
                Title = Optional(page.Title, page.Id ?? "page"),
                Loop = page.Loop is null ? null : Loop(page.Loop),
                Questions = [.. page.Questions.Select(Question)],
            }),
        ],
    };

    private Loop Loop(Loop loop) => loop with { Items = Choices(loop.Items, loop.Name), Within = loop.Within is null ? null : Loop(loop.Within) };

    private Question Question(Question question)
    {
        var reference = _notes.RefOf(question.Id);
        return question with
        {
            Text = Needed(question.Text, reference, question.Id),
            Hint = Optional(question.Hint, reference),
            NotApplicableText = Optional(question.NotApplicableText, reference),
            Low = Optional(question.Low, reference),
            High = Optional(question.High, reference),
            Unit = Optional(question.Unit, reference),
            Labels = [.. question.Labels.Select((label, i) => Needed(label, reference, (i + 1).ToString(CultureInfo.InvariantCulture)))],
            Checks = [.. question.Checks.Select(check => check with { Text = Needed(check.Text, reference, "!") })],
            Choices = Choices(question.Choices, reference),
            Rows = Choices(question.Rows, reference),
            Sides = Choices(question.Sides, reference),
        };
    }

    private IReadOnlyList<Choice> Choices(IReadOnlyList<Choice> choices, string reference) => [.. choices.Select(choice => choice with { Text = Needed(choice.Text, reference, choice.Code) })];

    private Words? Optional(Words? words, string reference)
    {
        if (words is null || words.Values.All(string.IsNullOrWhiteSpace)) return null;
        // Nothing may be left of a text once what can't be said is gone.
        var filled = Needed(words, reference, "");
        return filled.Values.FirstOrDefault(w => w.Length > 0) is not { } known ? null : filled.ToDictionary(w => w.Key, w => w.Value.Length > 0 ? w.Value : known, StringComparer.Ordinal);
    }

    private Words Needed(Words words, string reference, string instead)
    {
        var known = words.GetValueOrDefault(_languages[0]) is { } first && !string.IsNullOrWhiteSpace(first) ? first : words.Values.FirstOrDefault(w => !string.IsNullOrWhiteSpace(w));
        if (known is null) _notes.Change(reference, $"the text \"{instead}\"", "it has no words in the file");
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in _languages)
        {
            var own = words.GetValueOrDefault(language) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
            if (own is null && known is not null) _missing[language] = _missing.GetValueOrDefault(language) + 1;
            var said = (own ?? known) is { } there ? _say(reference, there) : instead;
            filled[language] = Cut(string.IsNullOrWhiteSpace(said) ? instead : said, reference);
        }

        return filled;
    }

    private string Cut(string text, string reference)
    {
        if (text.Length <= Longest) return text;
        _notes.Change(reference, "a text was cut", $"texts have at most {Longest} characters");
        return text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
    }
}
