using System.Globalization;

namespace Heed.Listen.Surveys.Advice;

/// <summary>Reads a survey as an experienced colleague would, and says what will make its answers worth less. Pure: the same survey, the same advice.</summary>
public static class AdviseSurvey
{
    private const double LongMinutes = 7;
    private const int MostOpen = 3;
    private const int LeastForAll = 4;
    private const int MostChoices = 12;
    private const int MostWords = 35;

    /// <param name="survey">The draft.</param>
    /// <param name="dismissed">Names of advice put aside.</param>
    public static IReadOnlyList<AdviceItem> Run(SurveyDefinition survey, IEnumerable<string> dismissed)
    {
        var aside = dismissed.ToHashSet(StringComparer.Ordinal);
        return [.. Whole(survey).Concat(survey.Questions.SelectMany(q => Of(survey, q))).Where(a => !aside.Contains(a.Name)).DistinctBy(a => a.Name)];
    }

    private static IEnumerable<AdviceItem> Whole(SurveyDefinition survey)
    {
        var asked = survey.Questions.Where(q => q.Type != QuestionType.Statement).ToList();
        if (SurveyLength.Minutes(survey) is var minutes && minutes > LongMinutes) yield return new(AdviceRule.TooLong, null, Text(Math.Round(minutes)));
        if (asked.Count(q => q.Type == QuestionType.Text && q.ShowIf is null) is var open && open > MostOpen) yield return new(AdviceRule.ManyOpen, null, Text(open));
        if (asked.Count >= LeastForAll && asked.All(q => q.Required)) yield return new(AdviceRule.AllRequired, null, Text(asked.Count));
        var points = asked.Where(q => q.Type == QuestionType.Csat || q is { Type: QuestionType.Matrix, Cells: MatrixCells.Rating }).Select(q => q.Points).Distinct().Order().ToList();
        if (points.Count > 1) yield return new(AdviceRule.ScalesMixed, null, string.Join(", ", points.Select(p => Text(p))));
    }

    private static IEnumerable<AdviceItem> Of(SurveyDefinition survey, Question question)
    {
        if (question.Type == QuestionType.Statement) yield break;
        foreach (var language in survey.AllLanguages)
        {
            if (!LanguageHints.ByLanguage.TryGetValue(language, out var hints) || !question.Text.TryGetValue(language, out var text)) continue;
            var said = Spaced(text);
            if (hints.Leading.FirstOrDefault(w => said.Contains($" {w}", StringComparison.Ordinal)) is { } leading) yield return new(AdviceRule.Leading, question.Id, leading);
            // "A friend or colleague" is how the recommendation is asked everywhere, and asks one thing.
            if (IsRating(question) && question.Type != QuestionType.Nps && Joined(hints, [text, .. question.Rows.Select(r => r.Text.GetValueOrDefault(language) ?? "")]) is { } joining) yield return new(AdviceRule.Double, question.Id, joining);
            if (question is { NotApplicable: false, ShowIf: null } && IsRating(question) && question.Type != QuestionType.Nps && hints.Contact.FirstOrDefault(w => said.Contains($" {w}", StringComparison.Ordinal)) is { } contact)
            {
                yield return new(AdviceRule.NotApplicable, question.Id, contact);
            }

            if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is var words && words > MostWords) yield return new(AdviceRule.LongText, question.Id, Text(words));
        }

        if (question.Type is QuestionType.Single or QuestionType.Multiple && question.Display != ChoiceDisplay.DropDown && question.Choices.Count > MostChoices) yield return new(AdviceRule.ManyChoices, question.Id, Text(question.Choices.Count));
        if (question.Type is QuestionType.Nps or QuestionType.Csat or QuestionType.Ces && question.Labels.Count == 0 && (question.Low is null || question.High is null)) yield return new(AdviceRule.EndsUnnamed, question.Id, "");
    }

    private static bool IsRating(Question question) => question.Type is QuestionType.Nps or QuestionType.Csat or QuestionType.Ces or QuestionType.YesNo or QuestionType.Slider or QuestionType.Matrix or QuestionType.Pair;

    private static string? Joined(LanguageHints hints, IEnumerable<string> texts) =>
        texts.Select(Spaced).Select(text => hints.Joining.FirstOrDefault(w => text.Contains($" {w} ", StringComparison.Ordinal))).FirstOrDefault(w => w is not null);

    private static string Spaced(string text) => " " + string.Join(' ', text.ToLowerInvariant().Split([' ', '\n', '\t', '.', '?', '!', ':', ';', '(', ')', '"', '«', '»', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)) + " ";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
