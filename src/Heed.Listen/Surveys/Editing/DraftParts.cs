using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Places in a definition, and definitions with something else in a place.</summary>
internal static class DraftParts
{
    public static (int Page, int At)? Place(this SurveyDefinition survey, string question)
    {
        for (var p = 0; p < survey.Pages.Count; p++)
        {
            for (var q = 0; q < survey.Pages[p].Questions.Count; q++)
            {
                if (survey.Pages[p].Questions[q].Id == question) return (p, q);
            }
        }

        return null;
    }

    public static Question? Find(this SurveyDefinition survey, string question) => survey.Questions.FirstOrDefault(q => q.Id == question);

    public static SurveyDefinition WithPage(this SurveyDefinition survey, int at, SurveyPage page) => survey with { Pages = [.. survey.Pages.Select((p, i) => i == at ? page : p)] };

    public static SurveyDefinition WithQuestions(this SurveyDefinition survey, int page, IEnumerable<Question> questions) =>
        survey.WithPage(page, survey.Pages[page] with { Questions = [.. questions] });

    public static SurveyDefinition With(this SurveyDefinition survey, int page, int at, Question question)
    {
        var questions = survey.Pages[page].Questions.ToList();
        questions.Insert(Math.Clamp(at, 0, questions.Count), question);
        return survey.WithQuestions(page, questions);
    }

    public static SurveyDefinition Without(this SurveyDefinition survey, int page, int at) =>
        survey.WithQuestions(page, survey.Pages[page].Questions.Where((_, i) => i != at));

    /// <summary>A name nobody has yet: <c>nps</c>, <c>nps2</c>, …</summary>
    public static string FreeId(this SurveyDefinition survey, string wanted)
    {
        var stem = wanted.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var taken = survey.Questions.Select(q => q.Id).Concat(survey.Computed.Select(c => c.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? stem : $"{stem}{n}").First(id => !taken.Contains(id));
    }

    public static bool HasPage(this SurveyDefinition survey, int page) => page >= 0 && page < survey.Pages.Count;

    /// <summary>What a page is known by while it has no name of its own.</summary>
    public static string PageSeen(this SurveyDefinition survey, int page) => survey.HasPage(page) ? $"{survey.Pages[page].Id} {survey.Pages[page].Questions.FirstOrDefault()?.Id}" : "";

    public static Problem NoQuestion(string question) => Problem.Conflict("no-question", $"There is no question \"{question}\" any more.");

    public static Problem NoPage(int page) => Problem.Conflict("no-page", $"There is no page {page + 1} any more.");
}
