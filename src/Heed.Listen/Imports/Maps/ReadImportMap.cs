using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Base.Results;

namespace Heed.Listen.Imports.Maps;

/// <summary>Reads a map; comments and trailing commas are welcome, unknown members are not.</summary>
public static class ReadImportMap
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        MaxDepth = 16,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Result<ImportMap> Read(string json)
    {
        ImportMap? map;
        try
        {
            map = JsonSerializer.Deserialize<ImportMap>(json, s_options);
        }
        catch (JsonException wrong)
        {
            return ImportsErrors.BadMap([new ProblemPlace(Place(wrong), Rule(wrong))]);
        }

        if (map is null) return ImportsErrors.BadMap([new ProblemPlace("", "must be a JSON object.")]);
        var places = MapRules.Check(map);
        return places.Count > 0 ? ImportsErrors.BadMap(places) : map;
    }

    private static string Place(JsonException wrong) => wrong.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : $"line {wrong.LineNumber + 1}";

    private static string Rule(JsonException wrong)
    {
        if (wrong.Message.Contains("could not be mapped", StringComparison.Ordinal)) return "is not a member of an import map.";
        if (wrong.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase)) return "stands twice.";
        // Our own converters say what they want; the reader's own words are about its types.
        if (wrong.Message.StartsWith("must be ", StringComparison.Ordinal)) return wrong.Message.Split(" Path: ")[0];
        return wrong.InnerException is JsonException
            ? string.Create(CultureInfo.InvariantCulture, $"is where the map stops being JSON, at line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}.")
            : "is of another kind than a map has there; docs/imports.md shows each member.";
    }
}
