using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Base.Sources;
using Heed.Listen.Surveys;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys;

/// <summary>The published schema says what the program reads, no more and no less.</summary>
public sealed class SurveySchemaTests
{
    private static readonly JsonNode s_schema = JsonNode.Parse(File.ReadAllText(RepoRoot.Of("docs", "survey.schema.json")))!;

    public static TheoryData<string, Type> Objects => new()
    {
        { "", typeof(SurveyDefinition) },
        { "page", typeof(SurveyPage) },
        { "question", typeof(Question) },
        { "choice", typeof(Choice) },
        { "origin", typeof(Origin) },
        { "choicesFrom", typeof(ChoicesFrom) },
        { "check", typeof(AnswerCheck) },
        { "jump", typeof(Jump) },
        { "loop", typeof(Loop) },
        { "quota", typeof(Quota) },
        { "computed", typeof(Computed) },
        { "theme", typeof(Theme) },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void It_names_every_member_and_demands_what_the_program_demands(string definition, Type type)
    {
        var part = Part(definition);
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToList();
        Names(part["properties"]!).ShouldBe(members.Select(Name), ignoreOrder: true);
        part["required"]!.AsArray().Select(n => (string)n!).ShouldBe(members.Where(p => p.IsDefined(typeof(RequiredMemberAttribute))).Select(Name), ignoreOrder: true);
        part["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "mode", typeof(Mode))]
    [InlineData("question", "type", typeof(QuestionType))]
    [InlineData("question", "style", typeof(ScaleStyle))]
    [InlineData("question", "variant", typeof(EffortVariant))]
    [InlineData("question", "display", typeof(ChoiceDisplay))]
    [InlineData("question", "cells", typeof(MatrixCells))]
    [InlineData("question", "accept", typeof(FileKinds))]
    [InlineData("theme", "appearance", typeof(Appearance))]
    public void It_lists_the_words_that_may_be_chosen(string definition, string member, Type type) =>
        Part(definition)["properties"]![member]!["enum"]!.AsArray().Select(n => (string)n!).ShouldBe(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), ignoreOrder: true);

    [Fact]
    public void Its_defaults_are_the_programs()
    {
        var question = SurveyJson.Read(SomeSurveys.Of(SomeSurveys.Nps())).Value.Questions.Single();
        var properties = Part("question")["properties"]!;
        ((int)properties["points"]!["default"]!).ShouldBe(question.Points);
        ((string)properties["style"]!["default"]!).ShouldBe(JsonNamingPolicy.CamelCase.ConvertName(question.Style.ToString()));
        ((bool)properties["required"]!["default"]!).ShouldBe(question.Required);
        ((string)Part("")["properties"]!["mode"]!["default"]!).ShouldBe(JsonNamingPolicy.CamelCase.ConvertName(default(Mode).ToString()));
    }

    private static JsonNode Part(string definition) => definition.Length == 0 ? s_schema : s_schema["$defs"]![definition]!;

    private static IEnumerable<string> Names(JsonNode members) => members.AsObject().Select(m => m.Key);

    private static string Name(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}
