using System.Text.Json.Nodes;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys;

/// <summary>Survey JSON for tests: the sample that ships, and small ones around a question.</summary>
internal static class SomeSurveys
{
    public static string Sample { get; } = File.ReadAllText(RepoRoot.Of("samples", "surveys", "after-contact.json"));

    /// <summary>A survey in English with these pages, each a list of questions.</summary>
    public static string Of(params string[] pages) => Around(string.Join(",", pages.Select(p => $$"""{ "questions": [{{p}}] }""")));

    public static string Around(string pages, string more = "") =>
        $$"""{ "title": { "en": "T" }, "defaultLanguage": "en"{{(more.Length > 0 ? ", " + more : "")}}, "pages": [{{pages}}] }""";

    public static string Nps(string id = "nps", string more = "") => Question(id, "nps", more);

    public static string Question(string id, string type, string more = "") =>
        $$"""{ "id": "{{id}}", "type": "{{type}}", "text": { "en": "?" }{{(more.Length > 0 ? ", " + more : "")}} }""";

    public static string Choice(string id, string type = "single", string more = "") =>
        Question(id, type, """ "choices": [ { "code": "a", "text": { "en": "A" } }, { "code": "b", "text": { "en": "B" } } ] """ + (more.Length > 0 ? ", " + more : ""));

    /// <summary>As respondents meet it, without a database.</summary>
    public static PublishedSurvey Published(string json)
    {
        var now = new StoppedClock().GetUtcNow();
        var survey = Survey.Create(new WorkspaceId(1), "shop", "shop", now);
        survey.Write(json, "T", "", now);
        var version = survey.Publish(now);
        return new(survey, version.Number, SurveyJson.Read(json).Value);
    }

    /// <summary>The sample with one place changed, the place given as in problems: <c>pages[1].questions[0].showIf</c>.</summary>
    public static string SampleWith(string place, string json)
    {
        var parts = place.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var root = JsonNode.Parse(Sample)!;
        var node = parts[..^1].Aggregate(root, (n, part) => n is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : n[part]!);
        var value = JsonNode.Parse(json);
        if (node is JsonArray array) array[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else node[parts[^1]] = value;
        return root.ToJsonString();
    }
}
