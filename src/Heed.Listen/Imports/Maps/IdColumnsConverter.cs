using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Listen.Imports.Maps;

/// <summary>Takes <c>["a", "b"]</c> as well as <c>[{ "column": "a" }]</c>.</summary>
internal sealed class IdColumnsConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("must be a list of columns.");
        List<string> columns = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            columns.Add(reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : JsonSerializer.Deserialize<ColumnOrValue>(ref reader, options) is { Column: { } column, Value: null } ? column : throw new JsonException("must be a column's name or { \"column\": … }."));
        }

        return columns;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var column in value) writer.WriteStringValue(column);
        writer.WriteEndArray();
    }
}
