using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

/// <summary>The whole draft as JSON, in place of what is there.</summary>
public sealed record WriteWhole(string Json) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey) => SurveyJson.Read(Json);

    public override string Seen(SurveyDefinition survey) => SurveyJsonWriter.WritePart(survey);
}
