using System.Text.Json.Nodes;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Tests.Surveys.Imports.Shares;

/// <summary>The questions of SurveyJS, Formbricks and Typeform, read straight from their JSON.</summary>
public static class JsonSources
{
    public static IReadOnlyList<SourceQuestion> Read(JsonNode survey) =>
        survey["preset"] is { } preset ? Formbricks(preset)
        : survey["blocks"] is not null ? Formbricks(survey)
        : survey["definition"] is { } carried ? [.. Fields(carried["fields"]!)]
        : survey["fields"] is { } fields ? [.. Fields(fields)]
        : [.. survey["pages"]!.AsArray().SelectMany(p => Elements(p!["elements"]!))];

    private static IEnumerable<SourceQuestion> Elements(JsonNode elements)
    {
        foreach (var one in elements.AsArray())
        {
            if (Of(one, "type") == "panel")
            {
                foreach (var inner in Elements(one!["elements"]!)) yield return inner;
                continue;
            }

            string[] types = Of(one, "type") switch
            {
                "radiogroup" or "dropdown" => ["single"],
                "checkbox" or "tagbox" => ["multiple"],
                "ranking" => ["ranking"],
                "comment" => ["text"],
                "text" => Of(one, "inputType") switch { "email" => ["email"], "number" => ["number"], "date" => ["date"], "tel" => ["phone"], _ => ["text"] },
                "rating" => Of(one, "rateMax") is "10" && Of(one, "rateMin") is "0" ? ["nps"] : ["csat", "slider"],
                "boolean" => ["yesNo"],
                "matrix" => ["matrix"],
                "html" => ["statement"],
                "multipletext" => ["text"],
                "signaturepad" => ["signature"],
                _ => [],
            };
            var name = Of(one, "name");
            yield return new(name, name, types, Local(one!["title"] ?? one["html"] ?? name))
            {
                Choices = [.. Options(one["choices"]), .. Options(one["columns"])],
                Rows = [.. Options(one["rows"])],
            };
        }
    }

    private static IEnumerable<SourceOption> Options(JsonNode? choices) =>
        (choices as JsonArray ?? []).Select(c => c is JsonObject ? new SourceOption(Of(c, "value"), Local(c["text"] ?? Of(c, "value"))) : new SourceOption(c!.ToString(), Local(c)));

    private static IReadOnlyList<SourceQuestion> Formbricks(JsonNode survey) =>
    [
        .. survey["blocks"]!.AsArray().SelectMany(b => b!["elements"]!.AsArray()).Select(one => new SourceQuestion(Of(one, "id"), "\0", Of(one, "type") switch
        {
            "openText" => ["text", "email", "number", "phone"],
            "nps" => ["nps"],
            "rating" or "csat" or "ces" => ["csat"],
            "multipleChoiceSingle" => ["single"],
            "multipleChoiceMulti" => ["multiple"],
            "consent" => ["consent"],
            "cta" => ["statement"],
            "matrix" => ["matrix"],
            "date" => ["date"],
            "ranking" => ["ranking"],
            "contactInfo" => ["contact"],
            "fileUpload" => ["file"],
            _ => [],
        }, Piped(Local(Of(one, "type") == "consent" ? one!["label"]! : one!["headline"]!))) { Choices = Labels(one["choices"]) }),
    ];

    private static IEnumerable<SourceQuestion> Fields(JsonNode fields)
    {
        foreach (var one in fields.AsArray())
        {
            if (Of(one, "type") == "group")
            {
                foreach (var inner in Fields(one!["properties"]!["fields"]!)) yield return inner;
                continue;
            }

            yield return new(Of(one, "ref") is { Length: > 0 } called ? called : Of(one, "id"), "\0", Of(one, "type") switch
            {
                "short_text" or "long_text" or "website" => ["text"],
                "email" => ["email"],
                "phone_number" => ["phone"],
                "date" => ["date"],
                "number" => ["number"],
                "yes_no" => ["yesNo"],
                "legal" => ["consent"],
                "rating" => ["csat"],
                "opinion_scale" => ["nps", "csat", "slider"],
                "multiple_choice" or "dropdown" or "picture_choice" => ["single", "multiple"],
                _ => [],
            }, Piped(Local(one!["title"]!)))
            { Choices = Labels(one["properties"]?["choices"]) };
        }
    }

    // The source has no code of its own that people see; that of ours is made of the words, so only the words are compared.
    private static IReadOnlyList<SourceOption> Labels(JsonNode? choices) => [.. (choices as JsonArray ?? []).Select(c => new SourceOption("", Local(c!["label"]!)))];

    private static Words Piped(Words words) => words.ToDictionary(w => w.Key, w => w.Value.Split("{{")[0].Split("#recall")[0], StringComparer.Ordinal);

    private static Words Local(JsonNode text) => text is JsonObject many
        ? many.ToDictionary(m => m.Key == "default" ? "en" : m.Key, m => m.Value!.ToString(), StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = text.ToString() };

    private static string Of(JsonNode? node, string member) => node?[member]?.ToString() ?? "";
}
