using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Takes a page away with all its questions.</summary>
public sealed record RemovePage(int Page) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey) =>
        survey.HasPage(Page) ? survey with { Pages = [.. survey.Pages.Where((_, p) => p != Page)] } : DraftParts.NoPage(Page);

    public override string Seen(SurveyDefinition survey) => survey.HasPage(Page) ? SurveyJsonWriter.WritePart(survey.Pages[Page]) : "";
}
