using Heed.Base.Sources;
using Heed.Listen.Responses;

namespace Heed.Listen.Surveys;

/// <summary>What readings must know of a survey's answers.</summary>
internal static class SurveySource
{
    private const int LongestTitle = 200;

    /// <param name="survey">The survey.</param>
    /// <param name="attributes">Attributes its responses carry beside the usual.</param>
    /// <param name="texts">Texts they carry beside its own.</param>
    public static RegisterSource.Input Of(PublishedSurvey survey, IEnumerable<string> attributes, IEnumerable<string> texts)
    {
        var schema = Schema(survey.Written);
        var title = survey.Written.Title.GetValueOrDefault(survey.Written.DefaultLanguage) ?? survey.Key;
        return new(survey.Key, PublishSurvey.Kind, title.Length <= LongestTitle ? title : title[..LongestTitle], survey.Written.Mode, schema with { Attributes = [.. schema.Attributes.Union(attributes, StringComparer.Ordinal)], Texts = [.. schema.Texts.Union(texts, StringComparer.Ordinal)] });
    }

    /// <param name="survey">The survey.</param>
    /// <param name="changes">Fields whose question is another now than before.</param>
    public static SourceSchema Schema(SurveyDefinition survey, IReadOnlyDictionary<string, FieldChange>? changes = null)
    {
        var fields = SurveyExpansion.Expand(survey).Questions.SelectMany(q => q.Fields()).ToList();
        return new()
        {
            Fields =
            [
                .. fields.Where(f => !f.IsText).Select(f => SourceField.Of(f.Name, f.Type!.Value) with
                {
                    Titles = f.Titles(),
                    Labels = f.Choices.ToDictionary(c => c.Code, c => c.Text, StringComparer.Ordinal),
                    Changes = changes?.GetValueOrDefault(f.Name) is { } change ? [change] : [],
                }),
                .. survey.Computed.Select(c => new SourceField { Name = c.Id, Type = c.Type }),
            ],
            Texts = [.. fields.Where(f => f.IsText).Select(f => f.Name)],
            Attributes = [RecordResponse.VersionAttribute],
        };
    }
}
