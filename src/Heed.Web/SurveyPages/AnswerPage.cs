using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>What follows on a page that was sent: the same again with what is wrong or has come up, another page, or the end.</summary>
public static class AnswerPage
{
    /// <param name="Show">The page to show; null at the end.</param>
    /// <param name="Finished">Everything answered, ready to be stored.</param>
    public sealed record Outcome(SurveyVisit? Show, SurveyVisit? Finished);

    public static Outcome Take(SurveyVisit visit, bool back, IReadOnlyCollection<string> seen)
    {
        var asked = visit.Walk.Asked(visit.Answers);
        visit = visit with { Answers = asked, Errors = visit.Errors.Where(e => IsAsked(visit.Walk, asked, e.Key)).ToDictionary(StringComparer.Ordinal) };
        if (back) return new(visit with { Page = visit.Walk.Previous(visit.Page, asked) ?? 0, Errors = new Dictionary<string, string>(StringComparer.Ordinal) }, null);

        // A question that came up by an answer on this page, and was not there to be answered, is shown before anything is demanded.
        var visible = visit.Walk.Visible(visit.Page, asked);
        if (visible.Any(q => q.Type != QuestionType.Statement && !seen.Contains(q.Id) && !asked.Has(q.Id))) return new(visit, null);

        if (FirstWrong(visit, asked) is { } wrong) return new(wrong, null);
        return visit.Walk.Next(visit.Page, asked) is { } next ? new(visit with { Page = next }, null) : new(null, visit);
    }

    /// <summary>The first page up to this one with a fault or something required missing.</summary>
    private static SurveyVisit? FirstWrong(SurveyVisit visit, Answers asked)
    {
        foreach (var page in visit.Walk.Way(asked).TakeWhile(p => p <= visit.Page))
        {
            var errors = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var question in visit.Walk.Visible(page, asked))
            {
                if (visit.Errors.TryGetValue(question.Id, out var error)) errors[question.Id] = error;
                else if (question is { Required: true, Type: not QuestionType.Statement } && !asked.Has(question.Id)) errors[question.Id] = visit.Words["Fault_Missing"];
            }

            if (errors.Count > 0) return visit with { Page = page, Errors = errors };
        }

        return null;
    }

    private static bool IsAsked(SurveyWalk walk, Answers asked, string question) => walk.Way(asked).Any(p => walk.Visible(p, asked).Any(q => q.Id == question));
}
