using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

/// <summary>Values as the page's script has them and the table of cases writes them.</summary>
internal static class ValueJson
{
    public static Value Read(JsonNode? json) => json switch
    {
        null => Value.None,
        JsonArray list => Value.Of([.. list.Select(i => (string)i!)]),
        JsonObject of when of.ContainsKey("na") => Value.Inapplicable,
        JsonObject of when of["day"] is { } day => Value.Of(DateOnly.ParseExact((string)day!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        JsonObject of => new Value.Words((string?)of["words"]),
        JsonValue value when value.TryGetValue(out bool holds) => Value.Of(holds),
        JsonValue value when value.TryGetValue(out double number) => Value.Of(number),
        _ => Value.Of((string?)json),
    };

    public static JsonNode? Write(Value value) => value switch
    {
        Value.Number number => number.Amount,
        Value.Text text => text.Label,
        Value.Truth truth => truth.Holds,
        Value.Day => new JsonObject { ["day"] = value.AsText() },
        Value.Codes codes => new JsonArray([.. codes.Labels.Select(l => (JsonNode)l)]),
        Value.Words words => new JsonObject { ["words"] = words.Written },
        Value.NotApplicable => new JsonObject { ["na"] = true },
        _ => null,
    };
}
