using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Understand.Boards.Tiles;
using Microsoft.Extensions.Primitives;

namespace Heed.Web.Boards.Editing;

/// <summary>A tile as a form sends it, as JSON members; what is wrong with them is found where JSON is read.</summary>
internal static class ReadTile
{
    private static readonly string[] s_texts = ["source", "title", "where", "field", "outcome", "by", "rows", "columns", "every", "against", "segment", "benchmarkName", "text", "goal", "width"];

    /// <param name="form">What was sent.</param>
    /// <param name="kind">Which kind it is of.</param>
    /// <param name="before">The tile that is changed, whose members no form asks for stay; null for a new one.</param>
    public static JsonObject Of(Func<string, StringValues> form, TileKind kind, JsonObject? before)
    {
        JsonObject members = new() { ["id"] = before?["id"]?.DeepClone(), ["kind"] = kind.Name };
        if (before?["of"] is { } of && before["measure"]?.ToString() == Measure(form)?.Measure) members["of"] = of.DeepClone();
        foreach (var name in s_texts)
        {
            if (form(name).ToString().Trim() is { Length: > 0 } text) members[name] = text;
        }

        if (Measure(form) is { } choice)
        {
            members["measure"] = choice.Measure;
            members["field"] = choice.Field;
        }

        if (form("everywhere") == "yes") members["everywhere"] = true;
        if (form("drivers").Count > 0) members["drivers"] = new JsonArray([.. form("drivers").Select(name => (JsonNode?)name)]);
        if (form("count").ToString() is { Length: > 0 } count) members["count"] = Number(count);
        if (form("benchmark").ToString() is { Length: > 0 } benchmark) members["benchmark"] = Number(benchmark);
        if (members["id"] is null) members.Remove("id");
        return members;
    }

    // The form's one list holds measure and field together.
    private static (string Measure, string Field)? Measure(Func<string, StringValues> form) => form("choice").ToString().Split(':', 2) is { Length: 2 } both ? (both[0], both[1]) : null;

    // What is no number stays as it was typed, and is refused with its place.
    private static JsonNode Number(string text) =>
        double.TryParse(text.Trim().Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number == Math.Floor(number) && Math.Abs(number) < int.MaxValue ? JsonValue.Create((int)number) : JsonValue.Create(number)
            : JsonValue.Create(text);
}
