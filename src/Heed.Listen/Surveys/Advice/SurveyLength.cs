namespace Heed.Listen.Surveys.Advice;

/// <summary>
/// How long a survey takes, roughly: reading at 200 words a minute, and for each answer what deciding and doing it takes on a phone. Questions and pages
/// asked only of some count half. Good for "two minutes or ten", not for seconds.
/// </summary>
public static class SurveyLength
{
    private const double WordsASecond = 200 / 60.0;
    private const double SecondsAPage = 3;
    private const double ForSome = 0.5;

    public static double Minutes(SurveyDefinition survey)
    {
        var seconds = Reading(Words(survey.Intro, survey.DefaultLanguage));
        foreach (var page in survey.Pages)
        {
            var share = page.ShowIf is null ? 1 : ForSome;
            seconds += share * (SecondsAPage + page.Questions.Sum(q => (q.ShowIf is null ? 1 : ForSome) * Seconds(q, survey.DefaultLanguage)));
        }

        return seconds / 60;
    }

    private static double Seconds(Question question, string language)
    {
        var words = Words(question.Text, language) + Words(question.Hint, language) + question.Choices.Concat(question.Rows).Sum(c => Words(c.Text, language));
        return Reading(words) + question.Type switch
        {
            QuestionType.Statement => 0,
            QuestionType.Text => question.Long ? 30 : 12,
            QuestionType.Matrix => 4 * Math.Max(1, question.Rows.Count),
            QuestionType.Pair => 7 * Math.Max(1, question.Rows.Count),
            QuestionType.Ranking or QuestionType.Sum => 5 * Math.Max(2, question.Choices.Count),
            QuestionType.Multiple => 6,
            QuestionType.Slider or QuestionType.Number or QuestionType.Date => 6,
            QuestionType.Email or QuestionType.Phone => 12,
            QuestionType.Contact => 8 * Math.Max(1, question.Parts.Count),
            QuestionType.File => 30,
            QuestionType.Signature => 12,
            _ => 4,
        };
    }

    private static double Reading(int words) => words / WordsASecond;

    private static int Words(IReadOnlyDictionary<string, string>? text, string language) =>
        (text?.GetValueOrDefault(language) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
