using System.IO.Compression;
using System.Text.Json.Nodes;
using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

/// <summary>What terms and conditions come to: one table, worked out by hand, run here and by the survey page's script.</summary>
public sealed class LogicCasesTests
{
    private static readonly JsonArray s_cases = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shared", "logic-cases.json")))!.AsArray();

    [Fact]
    public void The_server_comes_to_what_the_table_says() =>
        Wrong(Cases().Select(c => ValueJson.Write(c.Term.Evaluate(name => ValueJson.Read(c.Answers[name]))))).ShouldBeEmpty();

    [Fact]
    public void The_page_comes_to_what_the_table_says() => Wrong(SurveyScript.Evaluate(Cases())).ShouldBeEmpty();

    [Fact]
    public void The_table_is_long_and_each_case_stands_once()
    {
        s_cases.Count.ShouldBeGreaterThanOrEqualTo(220);
        s_cases.Select(c => c!["text"] + " " + c["answers"]!.ToJsonString()).ShouldBeUnique();
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Server_and_page_agree_on_anything()
    {
        var random = new Random(20260301);
        List<(Term Term, JsonObject Answers)> cases = [.. Enumerable.Range(0, 6_000).Select(i => (Random(random, i), RandomExpressions.Answers(random)))];
        var page = SurveyScript.Evaluate(cases);
        List<string> apart = [];
        for (var i = 0; i < cases.Count; i++)
        {
            var (term, answers) = cases[i];
            var server = ValueJson.Write(term.Evaluate(name => ValueJson.Read(answers[name])));
            if (!Same(server, page[i])) apart.Add($"{term.ToText()} with {answers.ToJsonString()}: server {Tell(server)}, page {Tell(page[i])}");
        }

        apart.ShouldBeEmpty();
        page.Count(r => r is null).ShouldBeLessThan(page.Count / 2);
    }

    private static Term Random(Random random, int i) =>
        i % 2 == 0 ? RandomExpressions.Term(random, random.Next(1, 6)) : new Term.Condition(RandomExpressions.Tree(random, random.Next(1, 6)));

    [Fact]
    public void The_script_is_small()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Shared", "logic.js")));
        stream.Length.ShouldBeLessThan(2_500);
    }

    private static IEnumerable<(Term Term, JsonObject Answers)> Cases()
    {
        foreach (var one in s_cases)
        {
            var parse = ExpressionParser.ParseTerm((string)one!["text"]!);
            parse.Problem.ShouldBeNull((string)one["text"]!);
            yield return (parse.Tree!, one["answers"]!.AsObject());
        }
    }

    private static IEnumerable<string> Wrong(IEnumerable<JsonNode?> results) => s_cases.Zip(results)
        .Where(pair => !Same(pair.First!["expected"], pair.Second))
        .Select(pair => $"{pair.First!.ToJsonString()} came to {Tell(pair.Second)}");

    private static bool Same(JsonNode? one, JsonNode? other) => one is JsonValue a && other is JsonValue b && a.TryGetValue(out double x) && b.TryGetValue(out double y) ? x == y : JsonNode.DeepEquals(one, other);

    private static string Tell(JsonNode? value) => value?.ToJsonString() ?? "null";
}
