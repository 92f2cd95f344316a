using System.Globalization;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Measures.Fields;

namespace Heed.Base.Signals;

/// <summary>
/// A signal as one JSON object: <c>id, kind, at, source, channel, unit, customer, touchpoint, language, values{}, texts{}, attributes{}</c>.
/// The API, the importers and the exporters speak this alike. In <c>values</c>, null means "not applicable".
/// </summary>
public static class SignalJson
{
    /// <summary>Reads one object; every member that is wrong is named. Without an id one is made; without a time it is now.</summary>
    public static Result<Signal> Read(JsonElement element, string? defaultSource, DateTimeOffset now)
    {
        try
        {
            return ReadWellFormed(element, defaultSource, now);
        }
        catch (InvalidOperationException)
        {
            // The reader throws where an escape stands for half a character, which is text to JSON's grammar but not to Unicode.
            return SignalsErrors.Invalid([new("", "All names and texts must be well-formed Unicode.")]);
        }
    }

    private static Result<Signal> ReadWellFormed(JsonElement element, string? defaultSource, DateTimeOffset now)
    {
        List<ProblemPlace> places = [];
        if (element.ValueKind != JsonValueKind.Object) return SignalsErrors.Invalid([new("", "must be a JSON object.")]);
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name is not ("id" or "kind" or "at" or "source" or "channel" or "unit" or "customer" or "touchpoint" or "language" or "values" or "texts" or "attributes"))
            {
                places.Add(new(member.Name, "is not a member of a signal."));
            }
        }

        var signal = new Signal
        {
            Id = ReadId(element, places, now),
            Source = Text(element, "source", places) ?? defaultSource ?? "",
            Kind = Text(element, "kind", places) ?? "survey",
            HappenedAt = ReadInstant(element, places) ?? now,
            Customer = Text(element, "customer", places),
            Unit = Text(element, "unit", places),
            Touchpoint = Text(element, "touchpoint", places),
            Channel = Text(element, "channel", places),
            Language = Text(element, "language", places),
            Values = ReadValues(element, places),
            Texts = ReadStrings(element, "texts", places),
            Attributes = ReadStrings(element, "attributes", places),
        };
        if (signal.Source.Length == 0) places.Add(new("source", "must be given."));
        return places.Count > 0 ? SignalsErrors.Invalid(places) : signal;
    }

    public static void Write(Utf8JsonWriter json, Signal signal)
    {
        json.WriteStartObject();
        json.WriteString("id", signal.Id);
        json.WriteString("kind", signal.Kind);
        json.WriteString("at", signal.HappenedAt);
        json.WriteString("source", signal.Source);
        Optional(json, "channel", signal.Channel);
        Optional(json, "unit", signal.Unit);
        Optional(json, "customer", signal.Customer);
        Optional(json, "touchpoint", signal.Touchpoint);
        Optional(json, "language", signal.Language);
        SignalBody.WriteParts(json, signal);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static Guid ReadId(JsonElement element, List<ProblemPlace> places, DateTimeOffset now)
    {
        if (Text(element, "id", places) is not { } text) return Guid.CreateVersion7(now);
        if (Guid.TryParse(text, out var id)) return id;
        places.Add(new("id", $"\"{text}\" must be a UUID."));
        return Guid.Empty;
    }

    private static DateTimeOffset? ReadInstant(JsonElement element, List<ProblemPlace> places)
    {
        if (Text(element, "at", places) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at;
        places.Add(new("at", $"\"{text}\" must be an instant such as 2026-01-31T09:30:00+02:00."));
        return null;
    }

    private static Dictionary<string, FieldValue> ReadValues(JsonElement element, List<ProblemPlace> places)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var member in Members(element, "values", places))
        {
            var value = member.Value.ValueKind switch
            {
                JsonValueKind.Number when member.Value.TryGetDouble(out var number) && double.IsFinite(number) => FieldValue.Of(number),
                JsonValueKind.String => FieldValue.Of(member.Value.GetString()!),
                JsonValueKind.True => FieldValue.Of("yes"),
                JsonValueKind.False => FieldValue.Of("no"),
                JsonValueKind.Null => FieldValue.NotApplicable.Value,
                JsonValueKind.Array when member.Value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) =>
                    new FieldValue.Codes([.. member.Value.EnumerateArray().Select(e => e.GetString()!).Distinct(StringComparer.Ordinal)]),
                _ => null,
            };
            if (value is null) places.Add(new($"values.{member.Name}", "must be a finite number, a label, a list of labels, or null for \"not applicable\"."));
            else values[member.Name] = value;
        }

        return values;
    }

    private static Dictionary<string, string> ReadStrings(JsonElement element, string name, List<ProblemPlace> places)
    {
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Members(element, name, places))
        {
            if (member.Value.ValueKind == JsonValueKind.String) strings[member.Name] = member.Value.GetString()!;
            else if (member.Value.ValueKind is JsonValueKind.Number) strings[member.Name] = member.Value.GetRawText();
            else if (member.Value.ValueKind != JsonValueKind.Null) places.Add(new($"{name}.{member.Name}", "must be text."));
        }

        return strings;
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name, List<ProblemPlace> places)
    {
        if (!element.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null) return [];
        if (part.ValueKind == JsonValueKind.Object) return part.EnumerateObject();
        places.Add(new(name, "must be an object of names and values."));
        return [];
    }

    private static string? Text(JsonElement element, string name, List<ProblemPlace> places)
    {
        if (!element.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null) return null;
        if (part.ValueKind == JsonValueKind.String) return part.GetString();
        places.Add(new(name, "must be text."));
        return null;
    }
}
