using Heed.Listen.Surveys;
using Heed.Measures.Expressions;

namespace Heed.Listen.Responses;

/// <summary>Which questions a respondent is asked, given what they answered. The server decides; the page only shows it sooner.</summary>
public static class SurveyWalk
{
    /// <summary>The questions of a page that are asked. Answers to questions that are not asked must not be among <paramref name="answers"/>.</summary>
    public static IReadOnlyList<Question> Visible(PublishedSurvey survey, int page, Answers answers) =>
        Holds(survey.ConditionOf(page), answers) ? [.. survey.Definition.Pages[page].Questions.Where(q => Holds(survey.ConditionOf(q), answers))] : [];

    /// <summary>The next page after <paramref name="page"/> with something to show; null at the end.</summary>
    public static int? Next(PublishedSurvey survey, int page, Answers answers) => Enumerable.Range(page + 1, survey.Definition.Pages.Count - page - 1)
        .Where(p => MayShow(survey, p, answers)).Select(p => (int?)p).FirstOrDefault();

    /// <summary>The page before, as the respondent saw them; null on the first.</summary>
    public static int? Previous(PublishedSurvey survey, int page, Answers answers) =>
        Enumerable.Range(0, page).Reverse().Where(p => MayShow(survey, p, answers)).Select(p => (int?)p).FirstOrDefault();

    /// <summary>Leaves out answers to questions that, as answered, were never asked. Goes in order, since each answer can take away later ones.</summary>
    public static Answers Asked(PublishedSurvey survey, Answers given)
    {
        var values = new Dictionary<string, Measures.Fields.FieldValue>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new Answers(values, texts);
        for (var page = 0; page < survey.Definition.Pages.Count; page++)
        {
            if (!Holds(survey.ConditionOf(page), kept)) continue;
            foreach (var question in survey.Definition.Pages[page].Questions)
            {
                if (!Holds(survey.ConditionOf(question), kept)) continue;
                if (given.Values.TryGetValue(question.Id, out var value)) values[question.Id] = value;
                if (given.Texts.TryGetValue(question.Id, out var text)) texts[question.Id] = text;
            }
        }

        return kept;
    }

    private static bool MayShow(PublishedSurvey survey, int page, Answers answers) => Visible(survey, page, answers).Count > 0;

    private static bool Holds(Expression? condition, Answers answers) =>
        condition is null || condition.Evaluate(name => answers.Values.GetValueOrDefault(name), name => answers.Texts.TryGetValue(name, out var text) && text.Length > 0);
}
