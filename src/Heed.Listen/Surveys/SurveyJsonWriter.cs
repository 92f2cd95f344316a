using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Heed.Listen.Surveys;

/// <summary>Writes survey JSON as a person would: members that say nothing new are left out, what fits on a line stays on it.</summary>
public static class SurveyJsonWriter
{
    private const int Width = 120;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaults } },
    };

    public static string Write(SurveyDefinition survey) => Write(Node(survey));

    /// <summary>A part, such as one question, to be compared with another.</summary>
    public static string WritePart<T>(T part) => JsonSerializer.Serialize(part, s_options);

    public static JsonObject Node(SurveyDefinition survey) => JsonSerializer.SerializeToNode(survey, s_options)!.AsObject();

    public static string Write(JsonObject survey)
    {
        var text = new StringBuilder();
        Append(text, survey, 0);
        return text.Append('\n').ToString();
    }

    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var untouched = Activator.CreateInstance(type.Type)!;
        for (var p = type.Properties.Count - 1; p >= 0; p--)
        {
            var property = type.Properties[p];
            if (property.Set is null)
            {
                // Worked out from the others.
                type.Properties.RemoveAt(p);
                continue;
            }

            if (property.IsRequired) continue;
            var usual = property.Get!(untouched);
            property.ShouldSerialize = (_, value) => value is IEnumerable list and not string ? list.GetEnumerator().MoveNext() : !Equals(value, usual);
        }
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        if (OneLine(node) is var line && (node is not (JsonObject or JsonArray) || line.Length + (2 * depth) <= Width))
        {
            text.Append(line);
            return;
        }

        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        IEnumerable<(string Name, JsonNode? Value)> members = node is JsonObject part ? part.Select(m => ($"{Quoted(m.Key)}: ", m.Value)) : node!.AsArray().Select(item => ("", item));
        var first = true;
        text.Append(open);
        foreach (var (name, value) in members)
        {
            text.Append(first ? "\n" : ",\n").Append(' ', 2 * (depth + 1)).Append(name);
            Append(text, value, depth + 1);
            first = false;
        }

        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } part => "{ " + string.Join(", ", part.Select(m => $"{Quoted(m.Key)}: {OneLine(m.Value)}")) + " }",
        JsonArray { Count: > 0 } list => "[" + string.Join(", ", list.Select(OneLine)) + "]",
        null => "null",
        _ => node.ToJsonString(s_options),
    };

    private static string Quoted(string name) => JsonSerializer.Serialize(name, s_options);
}
