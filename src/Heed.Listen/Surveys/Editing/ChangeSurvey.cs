using System.Text.Json.Nodes;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Other values for what stands beside the pages: title, thanks, mode, theme, quotas, times.</summary>
public sealed record ChangeSurvey(JsonObject Members) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey)
    {
        var whole = SurveyJsonWriter.Node(survey);
        MemberPatch.Apply(whole, Members);
        // A title that was wiped out is a title to be written.
        if (whole["title"] is null) whole["title"] = new JsonObject();
        return SurveyJson.Read(whole.ToJsonString());
    }

    public override string Seen(SurveyDefinition survey)
    {
        var whole = SurveyJsonWriter.Node(survey);
        return string.Join('\n', Members.Select(m => whole[m.Key]?.ToJsonString()));
    }
}
