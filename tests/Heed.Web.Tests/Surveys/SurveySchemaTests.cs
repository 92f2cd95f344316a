using System.Text.Json;
using Heed.Listen.Surveys;
using Heed.TestSupport;

namespace Heed.Web.Tests.Surveys;

/// <summary>The published schema and the reader know the same members and the same words.</summary>
public sealed class SurveySchemaTests
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepoRoot.Path, "docs", "survey.schema.json"))).RootElement;

    [Theory]
    [InlineData(typeof(SurveyDefinition), "")]
    [InlineData(typeof(SurveyPage), "page")]
    [InlineData(typeof(Question), "question")]
    [InlineData(typeof(Choice), "choice")]
    public void A_record_has_the_members_the_schema_has(Type record, string definition)
    {
        var described = (definition.Length == 0 ? s_schema : s_schema.GetProperty("$defs").GetProperty(definition)).GetProperty("properties");
        var read = record.GetProperties().Where(p => p.SetMethod is not null).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        described.EnumerateObject().Select(p => p.Name).Order().ShouldBe(read.Order());
    }

    [Theory]
    [InlineData(typeof(QuestionType), "type")]
    [InlineData(typeof(ScaleStyle), "style")]
    [InlineData(typeof(EffortVariant), "variant")]
    public void A_choice_of_words_is_the_same(Type words, string member) =>
        s_schema.GetProperty("$defs").GetProperty("question").GetProperty("properties").GetProperty(member).GetProperty("enum").EnumerateArray().Select(e => e.GetString()).Order()
            .ShouldBe(Enum.GetNames(words).Select(JsonNamingPolicy.CamelCase.ConvertName).Order());
}
