using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Measures.Reports;

namespace Heed.Readings;

/// <summary>A reading as the API and the command line write it: unrounded, and a hidden group without value, n or interval.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options)) Write(json, reading);
        return stream.ToArray();
    }

    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        var whole = reading.Whole;
        json.WriteStartObject();
        json.WriteString("measure", reading.Measure);
        json.WriteNumber("version", reading.Version);
        json.WriteString("unit", whole.Unit);
        WriteStrings(json, "sources", reading.Sources);
        json.WriteString("field", reading.Field);
        if (!reading.Suppressed) WriteEstimate(json, whole);
        json.WriteNumber("level", whole.Level.Value);
        json.WriteString("method", whole.Method);
        if (reading.Suppressed) json.WriteBoolean("suppressed", true);
        json.WriteStartArray("groups");
        foreach (var group in reading.Groups) WriteGroup(json, group);
        json.WriteEndArray();
        WriteWarnings(json, reading.Warnings);
        if (reading.Explanation.Count > 0) WriteStrings(json, "explanation", reading.Explanation);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ReadingGroup group)
    {
        json.WriteStartObject();
        json.WriteStartObject("by");
        foreach (var (name, value) in group.By) json.WriteString(name, value);
        json.WriteEndObject();
        if (group.Estimate is { } estimate) WriteEstimate(json, estimate);
        json.WriteBoolean("suppressed", group.Suppressed);
        if (group.IsRolledUp) json.WriteBoolean("rolled_up", true);
        if (group.Bridged) json.WriteBoolean("bridged", true);
        if (group.AgainstRest is { } difference) WriteDifference(json, difference);
        if (group.Estimate is { Warnings.Count: > 0 }) WriteWarnings(json, group.Estimate.Warnings);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, Estimate estimate)
    {
        WriteNumber(json, "value", estimate.Value);
        json.WriteNumber("n", estimate.N);
        // Without weights every answer counts once; weighted readings will have fewer.
        json.WriteNumber("n_effective", estimate.N);
        json.WriteNumber("left_out", estimate.LeftOut);
        WriteNumber(json, "standard_error", estimate.StandardError);
        WriteNumber(json, "low", estimate.Low);
        WriteNumber(json, "high", estimate.High);
    }

    private static void WriteDifference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject("against_rest");
        WriteNumber(json, "value", difference.Value);
        WriteNumber(json, "low", difference.Low);
        WriteNumber(json, "high", difference.High);
        WriteNumber(json, "p", difference.P);
        WriteNumber(json, "p_adjusted", difference.AdjustedP);
        json.WriteBoolean("significant", difference.Significant);
        if (difference.Warnings.Count > 0) WriteWarnings(json, difference.Warnings);
        json.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<Warning> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("text", warning.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> strings)
    {
        json.WriteStartArray(name);
        foreach (var text in strings) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
