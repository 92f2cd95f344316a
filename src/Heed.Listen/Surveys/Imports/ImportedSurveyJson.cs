using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heed.Listen.Surveys.Imports;

/// <summary>The report as JSON: <c>{key, format, survey, carried, changed, left}</c>.</summary>
public static class ImportedSurveyJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static JsonObject Write(ImportedSurvey imported, string? key) => new()
    {
        ["key"] = key,
        ["format"] = imported.Format,
        ["survey"] = JsonNode.Parse(SurveyJsonWriter.Write(imported.Survey)),
        ["carried"] = JsonSerializer.SerializeToNode(imported.Carried, s_options),
        ["changed"] = JsonSerializer.SerializeToNode(imported.Changed, s_options),
        ["left"] = JsonSerializer.SerializeToNode(imported.Left, s_options),
    };
}
