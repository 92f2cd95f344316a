using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heed.Listen.Surveys;

/// <summary>Lays JSON out for people: what fits on a line stands on a line.</summary>
internal static class SurveyLayout
{
    private const int LineLength = 140;
    private const int Indent = 2;
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Lay(JsonNode root)
    {
        var text = new StringBuilder();
        Write(text, root, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        if (node is not (JsonObject or JsonArray) || OneLine(node) is { } line && (depth + 1) * Indent + line.Length <= LineLength && depth > 0)
        {
            text.Append(OneLine(node));
            return;
        }

        var isObject = node is JsonObject;
        text.Append(isObject ? '{' : '[');
        var first = true;
        foreach (var (name, value) in Parts(node))
        {
            text.Append(first ? "\n" : ",\n").Append(' ', (depth + 1) * Indent);
            if (name is not null) text.Append(Scalar(JsonValue.Create(name))).Append(": ");
            Write(text, value, depth + 1);
            first = false;
        }

        text.Append('\n').Append(' ', depth * Indent).Append(isObject ? '}' : ']');
    }

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: 0 } => "{}",
        JsonObject members => $"{{ {string.Join(", ", members.Select(m => $"{Scalar(JsonValue.Create(m.Key))}: {OneLine(m.Value)}"))} }}",
        JsonArray items => $"[{string.Join(", ", items.Select(OneLine))}]",
        _ => Scalar(node),
    };

    private static string Scalar(JsonNode? value) => value is null ? "null" : value.ToJsonString(s_plain);

    private static IEnumerable<(string? Name, JsonNode? Value)> Parts(JsonNode node) =>
        node is JsonObject members ? members.Select(m => ((string?)m.Key, m.Value)) : ((JsonArray)node).Select(item => ((string?)null, item));
}
