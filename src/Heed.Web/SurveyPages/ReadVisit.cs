using System.Globalization;
using Heed.Listen.Responses;
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
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in survey.Definition.Questions)
        {
            IReadOnlyList<string?> sent = form[FormHtml.Name(question)];
            var fault = ReadAnswer.Fault.None;
            if (question.Type == QuestionType.Text)
            {
                (var text, fault) = ReadAnswer.Text(sent);
                if (text is not null) texts[question.Id] = text;
            }
            else if (question.Type != QuestionType.Statement)
            {
                (var value, fault) = ReadAnswer.Value(question.Fields()[0], sent);
                if (value is not null) values[question.Id] = value;
            }

            if (fault != ReadAnswer.Fault.None) errors[question.Id] = words[$"Fault_{fault}"];
        }

        return new(survey, words, id)
        {
            Page = page,
            Answers = new(values, texts),
            Errors = errors,
            Channel = Short(form["c"]),
            Unit = Short(form["u"]),
            Touchpoint = Short(form["t"]),
        };
    }

    /// <summary>A name from an address or form; one that could not be stored is left out.</summary>
    public static string? Short(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestName || text.Any(char.IsControl) || text.Any(char.IsSurrogate) ? null : text;
}
