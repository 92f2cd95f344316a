using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <summary>The same again below, under a name of its own.</summary>
public sealed record DuplicateQuestion(string Question) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (survey.Place(Question) is not { } at) return DraftParts.NoQuestion(Question);
        return survey.With(at.Page, at.At + 1, survey.Pages[at.Page].Questions[at.At] with { Id = survey.FreeId(Question), Origin = null });
    }
}
