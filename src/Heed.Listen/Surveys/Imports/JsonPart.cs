using System.Globalization;
using System.Text.Json;

namespace Heed.Listen.Surveys.Imports;

/// <summary>A place in a JSON file written by others, where what is missing or of another kind is simply not there.</summary>
internal readonly struct JsonPart(JsonElement element)
{
    public bool Exists => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public bool IsList => element.ValueKind == JsonValueKind.Array;

    public JsonPart this[string name] => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? new(part) : default;

    /// <summary>A string, or a number or truth as written.</summary>
    public string? Text => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public string Words => Text ?? "";

    public double? Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public int? Whole => Number is { } number && Math.Abs(number) < 1e9 && Math.Floor(number) == number ? (int)number : null;

    /// <summary>True, or a word for it.</summary>
    public bool Holds => Text is { } text && (text is "1" or "Y" || text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("ON", StringComparison.Ordinal) || text.Equals("yes", StringComparison.OrdinalIgnoreCase));

    /// <summary>The parts of a list or an object, whichever it is.</summary>
    public IEnumerable<JsonPart> Items => Entries.Select(e => e.Value);

    /// <summary>The members of an object; of a list, by their place from 0.</summary>
    public IEnumerable<(string Key, JsonPart Value)> Entries => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(p => (p.Name, new JsonPart(p.Value))),
        JsonValueKind.Array => element.EnumerateArray().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), new JsonPart(item))),
        _ => [],
    };
}
