using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Base.Database;

/// <summary>A property kept as one JSON text: the same on every engine, and never queried by its parts.</summary>
public static class JsonColumn
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property) where T : class => property.HasConversion(
        value => Write(value),
        text => Read<T>(text),
        new ValueComparer<T>((a, b) => Write(a) == Write(b), value => Write(value).GetHashCode(StringComparison.Ordinal), value => Read<T>(Write(value))));

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, s_options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, s_options)!;
}
