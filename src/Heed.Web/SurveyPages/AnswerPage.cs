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
        visit = visit with { Answers = asked };
        if (back && visit.Survey.Definition.Back) return new(visit with { Page = visit.Walk.Previous(visit.Page, asked) ?? 0, Faults = [] }, null);

        // A question that came up by an answer on this page, and was not there to be answered, is shown before anything is demanded.
        var visible = visit.Walk.Visible(visit.Page, asked);
        if (visible.Any(q => q.Type != QuestionType.Statement && !seen.Contains(q.Id) && !IsAnswered(visit, q))) return new(visit with { Faults = [.. visit.Faults.Where(f => visible.Contains(f.Question))] }, null);

        if (FirstWrong(visit, asked) is { } wrong) return new(wrong, null);
        return visit.Walk.Next(visit.Page, asked) is { } next ? new(visit with { Page = next, Faults = [] }, null) : new(null, visit with { Faults = [] });
    }

    /// <summary>The first page up to this one with a fault or something required missing.</summary>
    private static SurveyVisit? FirstWrong(SurveyVisit visit, Answers asked)
    {
        foreach (var page in visit.Walk.Way(asked).TakeWhile(p => p <= visit.Page))
        {
            List<AnswerFault> faults = [];
            foreach (var question in visit.Walk.Visible(page, asked))
            {
                var read = visit.Faults.Where(f => f.Question == question).ToList();
                faults.AddRange(read.Count > 0 ? read : CheckAnswers.Of(visit.Survey, visit.Walk, question, asked));
            }

            if (faults.Count > 0) return visit with { Page = page, Faults = faults };
        }

        return null;
    }

    private static bool IsAnswered(SurveyVisit visit, Question question) =>
        visit.Survey.FieldsOf(question).Any(f => visit.Answers.Has(f.Name)) || visit.Faults.Any(f => f.Question == question);
}
