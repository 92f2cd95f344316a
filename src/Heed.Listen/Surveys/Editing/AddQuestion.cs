using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <param name="Page">On which page, counted from 0.</param>
/// <param name="After">Below which question; null for the page's end.</param>
/// <param name="Type">What it asks for.</param>
public sealed record AddQuestion(int Page, string? After, QuestionType Type) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (After is not null && survey.Place(After) is { } place) return survey.With(place.Page, place.At + 1, NewQuestion.Of(survey, Type));
        return survey.HasPage(Page) ? survey.With(Page, int.MaxValue, NewQuestion.Of(survey, Type)) : DraftParts.NoPage(Page);
    }

    public override string Seen(SurveyDefinition survey) => After is null ? survey.PageSeen(Page) : "";
}
