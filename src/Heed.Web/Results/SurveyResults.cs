using Heed.Listen.Surveys;
using Heed.Understand.Results;
using Heed.Web.Dashboards;

namespace Heed.Web.Results;

/// <summary>What the results page draws: the survey's questions in order, each with what was answered.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Questions">Its questions, written out in full.</param>
/// <param name="Period">The days.</param>
/// <param name="Where">The filter, as typed.</param>
public sealed record SurveyResults(Survey Survey, IReadOnlyList<Question> Questions, Period Period, string? Where)
{
    /// <summary>The counts; null where what was asked for could not be read.</summary>
    public ShowResults.Results? Results { get; init; }

    public IReadOnlyList<FieldResult> FieldsOf(Question question) =>
        [.. question.Fields().Where(f => !f.IsText).Select(f => Results?.Fields.GetValueOrDefault(f.Name)).OfType<FieldResult>()];

    public IReadOnlyList<(AnswerField Field, WordsResult Words)> WordsOf(Question question) =>
        [.. from field in question.Fields() let words = field.IsText ? Results?.Words.GetValueOrDefault(field.Name) : null where words is not null select (field, words)];

    /// <summary>Words in the page's language, else in the survey's own.</summary>
    public string Say(IReadOnlyDictionary<string, string>? words, string otherwise = "")
    {
        if (words is null || words.Count == 0) return otherwise;
        return words.TryGetValue(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var text) || words.TryGetValue("en", out text) ? text : words.First().Value;
    }
}
