using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

public sealed record MovePage(int Page, int To) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (!survey.HasPage(Page)) return DraftParts.NoPage(Page);
        var pages = survey.Pages.ToList();
        pages.RemoveAt(Page);
        pages.Insert(Math.Clamp(To, 0, pages.Count), survey.Pages[Page]);
        return survey with { Pages = pages };
    }

    public override string Seen(SurveyDefinition survey) => string.Join('|', survey.Pages.Select((_, p) => survey.PageSeen(p)));
}
