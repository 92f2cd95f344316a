using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <param name="Question">Its id.</param>
/// <param name="Page">The page it goes to, counted from 0.</param>
/// <param name="At">Its place there once it is there; beyond the last means the end.</param>
public sealed record MoveQuestion(string Question, int Page, int At) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (survey.Place(Question) is not { } from) return DraftParts.NoQuestion(Question);
        if (!survey.HasPage(Page)) return DraftParts.NoPage(Page);
        var question = survey.Pages[from.Page].Questions[from.At];
        return survey.Without(from.Page, from.At).With(Page, At, question);
    }

    public override string Seen(SurveyDefinition survey) => survey.PageSeen(Page);

    /// <summary>A step up or down, over the page's edge to the neighbouring page; null where there is no way on.</summary>
    public static MoveQuestion? Step(SurveyDefinition survey, string question, bool down)
    {
        if (survey.Place(question) is not { } from) return null;
        var at = from.At + (down ? 1 : -1);
        if (at >= 0 && at < survey.Pages[from.Page].Questions.Count) return new(question, from.Page, at);
        var page = from.Page + (down ? 1 : -1);
        return survey.HasPage(page) ? new(question, page, down ? 0 : int.MaxValue) : null;
    }
}
