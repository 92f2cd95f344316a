using System.Text.Json.Nodes;
using Heed.Listen.Surveys;

namespace Heed.Listen.Tests.Surveys;

/// <summary>The sample survey with things broken in it at random: it is taken or refused with places, and never anything else.</summary>
public sealed class BrokenSurveysTests
{
    private static readonly string[] s_values = ["null", "[]", "{}", "0", "-1", "99999999999", "1.5", "true", "\"\"", "\"na\"", "\"nps\"", "\"nps < \"", "\"\\u0000\"", "[null]", "{\"en\":null}", "[[[]]]"];

    [Theory]
    [InlineData(1, 5_000)]
    public void A_broken_survey_is_refused_and_one_that_passes_can_be_answered(int seed, int times)
    {
        var random = new Random(seed);
        for (var i = 0; i < times; i++)
        {
            var broken = Break(SomeSurveys.Sample, random);
            Survives(broken).ShouldBeTrue(broken);
        }
    }

    [Theory]
    [InlineData(2, 5_000)]
    public void A_survey_torn_in_its_letters_is_refused_and_one_that_passes_can_be_answered(int seed, int times)
    {
        var random = new Random(seed);
        for (var i = 0; i < times; i++)
        {
            var from = random.Next(SomeSurveys.Sample.Length);
            var to = Math.Min(from + random.Next(40), SomeSurveys.Sample.Length);
            var torn = SomeSurveys.Sample[..from] + (char)random.Next(0x1_0000) + SomeSurveys.Sample[to..];
            Survives(torn).ShouldBeTrue(torn);
        }
    }

    private static bool Survives(string json)
    {
        var read = SurveyJson.Read(json);
        if (read.Failed(out var problem, out var survey)) return problem.Message.Length > 0;
        var places = SurveyRules.Check(survey);
        if (places.Count > 0) return places.All(p => p.Message.Length > 0);
        return SomeSurveys.Published(json).Definition.Questions.Any();
    }

    private static string Break(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var nodes = All(root).ToList();
            var node = nodes[random.Next(nodes.Count)];
            var value = JsonNode.Parse(s_values[random.Next(s_values.Length)]);
            switch (node.Parent)
            {
                case JsonArray list:
                    list[list.IndexOf(node)] = value;
                    break;
                case JsonObject parent when random.Next(3) == 0:
                    parent.Remove(node.GetPropertyName());
                    break;
                case JsonObject parent:
                    parent[node.GetPropertyName()] = value;
                    break;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(n => All(n).Prepend(n)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(n => All(n).Prepend(n)),
        _ => [],
    };
}
