using System.Text.Json.Nodes;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Other values for some of a page's own members; its questions stay.</summary>
public sealed record ChangePage(int Page, JsonObject Members) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        if (!survey.HasPage(Page)) return DraftParts.NoPage(Page);
        var whole = SurveyJsonWriter.Node(survey);
        MemberPatch.Apply(whole["pages"]![Page]!.AsObject(), Members);
        return SurveyJson.Read(whole.ToJsonString());
    }

    public override string Seen(SurveyDefinition survey) => survey.HasPage(Page) ? survey.PageSeen(Page) + SurveyJsonWriter.WritePart(survey.Pages[Page] with { Questions = [] }) : "";
}
