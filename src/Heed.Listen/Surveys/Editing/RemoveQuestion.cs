using Heed.Base.Results;

namespace Heed.Listen.Surveys.Editing;

public sealed record RemoveQuestion(string Question) : SurveyEdit
{
    public override Result<SurveyDefinition> Apply(SurveyDefinition survey) =>
        survey.Place(Question) is { } at ? survey.Without(at.Page, at.At) : DraftParts.NoQuestion(Question);

    // What someone else has just written is not thrown away unseen.
    public override string Seen(SurveyDefinition survey) => survey.Find(Question) is { } question ? SurveyJsonWriter.WritePart(question) : "";
}
