using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Web.SurveyPages;

/// <summary>Reads a form back into a visit. Nothing in it is trusted: a code that is no choice is an error on its question, a page that is none is the first.</summary>
public static class ReadVisit
{
    public const int LongestName = 200;

    /// <returns>The visit with what could be read, errors on the page being answered; null where the form has no id of ours.</returns>
    public static SurveyVisit? From(IFormCollection form, PublishedSurvey survey, SurveyWords words)
    {
        if (!Guid.TryParse(form["id"], out var id) || id == Guid.Empty) return null;
        _ = int.TryParse(form["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        page = Math.Clamp(page, 0, survey.Definition.Pages.Count - 1);
        var given = ReadAnswers.From(survey, name => form[FormHtml.Name(name)]);
        return new(survey, words, id)
        {
            Page = page,
            Answers = AsTheFormMeansIt(given.Answers, survey, [.. form["seen"].OfType<string>()]),
            Faults = given.Faults,
            Typed = given.Typed,
            Channel = Short(form["c"]),
            Unit = Short(form["u"]),
            Touchpoint = Short(form["t"]),
            Saved = ResumeToken.Read(form["k"]),
            Started = form["s"] is [{ Length: < 1_000 } started, ..] ? started : null,
        };
    }

    /// <summary>A name from an address or form; one that could not be stored is left out.</summary>
    public static string? Short(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestName || text.Any(char.IsControl) || text.Any(char.IsSurrogate) ? null : text;

    // An empty box says no, and words beside a choice that was then given up for another are no longer meant.
    private static Answers AsTheFormMeansIt(Answers given, PublishedSurvey survey, HashSet<string> seen)
    {
        var values = new Dictionary<string, FieldValue>(given.Values, StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(given.Texts, StringComparer.Ordinal);
        foreach (var consent in survey.Definition.Questions.Where(q => q.Type == QuestionType.Consent && seen.Contains(q.Id))) values.TryAdd(consent.Id, FieldValue.Of(ReadAnswer.No));
        foreach (var field in survey.Fields.Where(f => f is { IsText: true, Item: not null }))
        {
            if (values.TryGetValue(field.Question.Id, out var chosen) && !Is(chosen, field.Item!)) texts.Remove(field.Name);
        }

        return new(values, texts);
    }

    private static bool Is(FieldValue chosen, Choice choice) => chosen switch
    {
        FieldValue.Code code => code.Label == choice.Code,
        FieldValue.Codes codes => codes.Labels.Contains(choice.Code, StringComparer.Ordinal),
        _ => false,
    };
}
