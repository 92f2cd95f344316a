using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <param name="At">Its place, counted from 0; beyond the last means the end.</param>
public sealed record AddPage(int At) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        var pages = survey.Pages.ToList();
        pages.Insert(Math.Clamp(At, 0, pages.Count), new SurveyPage { Questions = [] });
        return survey with { Pages = pages };
    }
}
