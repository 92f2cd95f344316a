using System.Text.Json.Nodes;

namespace Heed.Listen.Surveys.Editing;

/// <summary>A place where two drafts say different things.</summary>
/// <param name="Path">Where, as in problems.</param>
/// <param name="Theirs">What stands there; null for nothing.</param>
/// <param name="Mine">What the other says.</param>
public sealed record DraftDifference(string Path, string? Theirs, string? Mine)
{
    public static IReadOnlyList<DraftDifference> Between(SurveyDefinition theirs, SurveyDefinition mine)
    {
        var (one, other) = (Flat(theirs), Flat(mine));
        return
        [
            .. one.Where(v => other.GetValueOrDefault(v.Key) != v.Value).Select(v => new DraftDifference(v.Key, v.Value, other.GetValueOrDefault(v.Key))),
            .. other.Where(v => !one.ContainsKey(v.Key)).Select(v => new DraftDifference(v.Key, null, v.Value)),
        ];
    }

    private static Dictionary<string, string> Flat(SurveyDefinition survey)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Stack<JsonNode> open = new([SurveyJsonWriter.Node(survey)]);
        while (open.TryPop(out var node))
        {
            IEnumerable<JsonNode?> inner = node is JsonObject part ? part.Select(m => m.Value) : node is JsonArray list ? list : [];
            foreach (var next in inner.Reverse().OfType<JsonNode>()) open.Push(next);
            if (node is JsonValue value) values[value.GetPath()[2..]] = value.ToString();
        }

        return values;
    }
}
