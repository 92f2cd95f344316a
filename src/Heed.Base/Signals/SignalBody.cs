using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Measures.Fields;

namespace Heed.Base.Signals;

/// <summary>Values, texts and attributes as JSON: numbers as numbers, labels as strings, several labels as arrays, "not applicable" as null.</summary>
public static class SignalBody
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static string Write(Signal signal) => Encoding.UTF8.GetString(WriteUtf8(signal));

    /// <summary>The same as bytes, good until this thread writes the next.</summary>
    public static ReadOnlySpan<byte> WriteUtf8(Signal signal)
    {
        var buffer = s_buffer ??= new(1024);
        var writer = s_writer ??= new(buffer, s_options);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        WriteParts(writer, signal);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <summary>The three parts, into an object already begun.</summary>
    public static void WriteParts(Utf8JsonWriter writer, Signal signal)
    {
        if (signal.Values.Count > 0)
        {
            writer.WriteStartObject("values");
            foreach (var (name, value) in signal.Values)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        WriteStrings(writer, "texts", signal.Texts);
        WriteStrings(writer, "attributes", signal.Attributes);
    }

    /// <summary>Reads a body back, into the rest of a signal.</summary>
    public static Signal Read(Signal rest, string body)
    {
        var (values, texts, attributes) = SignalBodyReader.Read(body);
        return rest with { Values = values, Texts = texts, Attributes = attributes };
    }

    private static void Write(Utf8JsonWriter writer, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case FieldValue.Code code:
                writer.WriteStringValue(code.Label);
                break;
            case FieldValue.Codes codes:
                writer.WriteStartArray();
                foreach (var label in codes.Labels) writer.WriteStringValue(label);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> strings)
    {
        if (strings.Count == 0) return;
        writer.WriteStartObject(name);
        foreach (var (key, value) in strings) writer.WriteString(key, value);
        writer.WriteEndObject();
    }
}
