using System.Buffers;
using System.Text;
using System.Text.Json;
using Heed.Measures.Fields;

namespace Heed.Base.Signals;

/// <summary>
/// Reads bodies one after another, as followers do by the million: without a document tree, and with names, labels and small numbers made once
/// and used again, since a source's signals say the same few words over and over.
/// </summary>
internal static class SignalBodyReader
{
    private const int LongestKept = 64;
    private const int MostKept = 8_192;
    private const int SmallNumbers = 128;

    private static readonly FieldValue[] s_numbers = [.. Enumerable.Range(0, SmallNumbers).Select(n => FieldValue.Of(n))];

    [ThreadStatic]
    private static Dictionary<string, FieldValue.Code>? s_kept;

    /// <summary>The three parts of a body.</summary>
    public static (IReadOnlyDictionary<string, FieldValue> Values, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Attributes) Read(string body)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(body.Length));
        try
        {
            return Read(bytes.AsSpan(0, Encoding.UTF8.GetBytes(body, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static (IReadOnlyDictionary<string, FieldValue>, IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>) Read(ReadOnlySpan<byte> body)
    {
        IReadOnlyDictionary<string, FieldValue> values = SignalParts.NoValues;
        IReadOnlyDictionary<string, string> texts = SignalParts.NoTexts, attributes = SignalParts.NoTexts;
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("values"u8)) values = Values(ref json);
            else if (json.ValueTextEquals("texts"u8)) texts = Strings(ref json, keep: false);
            else if (json.ValueTextEquals("attributes"u8)) attributes = Strings(ref json, keep: true);
            else json.Skip();
        }

        return (values, texts, attributes);
    }

    private static Dictionary<string, FieldValue> Values(ref Utf8JsonReader json)
    {
        Dictionary<string, FieldValue> values = new(12, StringComparer.Ordinal);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Kept(ref json).Label;
            json.Read();
            values[name] = Value(ref json);
        }

        return values;
    }

    private static FieldValue Value(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                var number = json.GetDouble();
                return number is >= 0 and < SmallNumbers && number == (int)number && !double.IsNegative(number) ? s_numbers[(int)number] : FieldValue.Of(number);
            case JsonTokenType.String:
                return Kept(ref json);
            case JsonTokenType.StartArray:
                List<string> labels = [];
                while (json.Read() && json.TokenType == JsonTokenType.String) labels.Add(Kept(ref json).Label);
                return new FieldValue.Codes(labels);
            default:
                return FieldValue.NotApplicable.Value;
        }
    }

    private static Dictionary<string, string> Strings(ref Utf8JsonReader json, bool keep)
    {
        Dictionary<string, string> strings = new(4, StringComparer.Ordinal);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Kept(ref json).Label;
            json.Read();
            strings[name] = keep ? Kept(ref json).Label : json.GetString()!;
        }

        return strings;
    }

    /// <summary>A short string and the value it would be, made at its first use in this thread.</summary>
    private static FieldValue.Code Kept(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestKept) return new(json.GetString()!);
        Span<char> text = stackalloc char[LongestKept];
        text = text[..json.CopyString(text)];
        var kept = s_kept ??= new(StringComparer.Ordinal);
        var lookup = kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known)) return known;
        // Free text in place of labels must not fill the memory.
        if (kept.Count >= MostKept) kept.Clear();
        var label = text.ToString();
        return kept[label] = new(label);
    }
}
