using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Heed.Base.Results;
using Heed.Base.Sources;

namespace Heed.Listen.Surveys;

/// <summary>Reads survey JSON; what it does not know it refuses, with the place, rather than lose it.</summary>
public static class SurveyJson
{
    public const int Longest = 500_000;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions s_document = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static Result<SurveyDefinition> Read(string json)
    {
        if (json.Length > Longest) return SurveysErrors.Malformed("", $"A survey has at most {Longest} characters; this has {json.Length}.");
        if (!SourceRules.IsWellFormed(json)) return SurveysErrors.Malformed("", "must be well-formed Unicode.");
        try
        {
            if (JsonSerializer.Deserialize<SurveyDefinition>(json, s_options) is not { } definition) return SurveysErrors.Malformed("", "must be a JSON object.");
            return NullWithin(JsonNode.Parse(json, documentOptions: s_document)) is { } place ? SurveysErrors.Malformed(place, "must not be null.") : definition;
        }
        catch (JsonException malformed)
        {
            var path = malformed.Path is { Length: > 2 } where ? where[2..] : $"line {malformed.LineNumber + 1}";
            return SurveysErrors.Malformed(path, Explain(malformed.Message));
        }
    }

    // The reader refuses null for a member, but takes it within a list or among the words of a language.
    private static string? NullWithin(JsonNode? root)
    {
        Stack<JsonNode> open = new([root!]);
        while (open.TryPop(out var node))
        {
            var inner = node switch
            {
                JsonArray list => list.Select((item, i) => (item, $"{node.GetPath()}[{i}]")),
                JsonObject words => words.Where(w => w.Value is not null || IsWords(words)).Select(w => (w.Value, $"{node.GetPath()}.{w.Key}")),
                _ => [],
            };
            foreach (var (item, path) in inner)
            {
                if (item is null) return path[2..];
                open.Push(item);
            }
        }

        return null;
    }

    // Texts by language are the objects named by the members that hold them; all others have members of ours.
    private static bool IsWords(JsonObject part) => part.Parent switch
    {
        JsonObject => part.GetPropertyName() is "title" or "intro" or "thanks" or "closed" or "text" or "hint" or "low" or "high" or "notApplicableText" or "unit",
        JsonArray { Parent: JsonObject } list => list.GetPropertyName() == "labels",
        _ => false,
    };

    // The framework's message names its own types and repeats the path; people get the rule.
    private static string Explain(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = end < 0 ? message : message[..end];
        const string converting = "The JSON value could not be converted to ";
        if (text.StartsWith(converting, StringComparison.Ordinal)) return "must be " + Expected(text[converting.Length..].TrimEnd('.')) + ".";
        const string unknown = "The JSON property '";
        if (text.StartsWith(unknown, StringComparison.Ordinal)) return $"\"{text[unknown.Length..text.IndexOf('\'', unknown.Length)]}\" is not a member of this part.";
        const string required = "missing required properties including: ";
        var missing = text.IndexOf(required, StringComparison.Ordinal);
        if (missing >= 0) return $"lacks {text[(missing + required.Length)..].TrimEnd('.').Replace('\'', '"')}.";
        if (text.Contains(" null", StringComparison.Ordinal)) return "must not be null.";
        return text.Contains("Heed.", StringComparison.Ordinal) || text.Contains("System.", StringComparison.Ordinal) ? "does not fit what belongs here." : text;
    }

    private static string Expected(string type)
    {
        if (type.StartsWith("System.Nullable", StringComparison.Ordinal)) type = type[(type.IndexOf('[', StringComparison.Ordinal) + 1)..].TrimEnd(']');
        if (typeof(SurveyDefinition).Assembly.GetType(type) is { IsEnum: true } own) return Choices(own);
        return type switch
        {
            "Heed.Base.Sources.Mode" => Choices(typeof(Mode)),
            "System.Boolean" => "true or false",
            "System.Int32" => "a whole number",
            "System.Double" => "a number",
            "System.String" => "text",
            "System.DateOnly" => "a day such as 2026-01-31",
            "System.DateTimeOffset" => "a time such as 2026-01-31T09:00:00+02:00",
            _ when type.StartsWith("System.Collections.Generic.IReadOnlyList", StringComparison.Ordinal) => "a list",
            _ when type.StartsWith("System.Collections.Generic.IReadOnlyDictionary", StringComparison.Ordinal) => "an object of texts by language, such as { \"en\": \"…\" }",
            _ => "an object",
        };
    }

    private static string Choices(Type choices) => "one of " + string.Join(", ", Enum.GetNames(choices).Select(JsonNamingPolicy.CamelCase.ConvertName));
}
