using System.Text.Json.Nodes;
using Heed.Measures.Expressions;
using Jint;

namespace Heed.Measures.Tests.Expressions;

/// <summary>The survey page's script, run on many terms at once.</summary>
internal static class SurveyScript
{
    private const string Run = """
        (asked => JSON.stringify(JSON.parse(asked).map(({ tree, answers }) =>
          HeedLogic.evaluate(tree, name => Object.prototype.hasOwnProperty.call(answers, name) ? answers[name] : undefined))))
        """;

    public static JsonArray Evaluate(IEnumerable<(Term Term, JsonObject Answers)> cases)
    {
        var asked = new JsonArray([.. cases.Select(c => new JsonObject
        {
            ["tree"] = JsonNode.Parse(ExpressionJson.Write(c.Term, _ => NameOnPage.Answer())),
            ["answers"] = c.Answers.DeepClone(),
        })]);
        var engine = new Engine();
        engine.Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shared", "logic.js")));
        return JsonNode.Parse(engine.Invoke(engine.Evaluate(Run), asked.ToJsonString()).AsString())!.AsArray();
    }
}
