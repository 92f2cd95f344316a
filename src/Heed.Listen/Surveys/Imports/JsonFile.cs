using System.Text;
using System.Text.Json;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Opens JSON written by others; what can't be read is named with its place.</summary>
internal static class JsonFile
{
    private const int Deepest = 100;

    public static Result<JsonDocument> Read(byte[] content)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(WithoutMark(content), new JsonDocumentOptions { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (Unreadable(document.RootElement, "$") is not { } place) return document;
            document.Dispose();
            return SurveyImportErrors.Malformed(place, "holds half of a character.");
        }
        catch (JsonException malformed)
        {
            document?.Dispose();
            return SurveyImportErrors.Malformed($"line {(malformed.LineNumber ?? 0) + 1}", "is no JSON from here on.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] content) => content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsMemory(Encoding.UTF8.Preamble.Length) : content;

    // Escapes may spell half of a character; asking for such a text throws.
    private static string? Unreadable(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return IsReadable(element) ? null : path;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in element.EnumerateArray())
                {
                    if (Unreadable(item, $"{path}[{i++}]") is { } place) return place;
                }

                return null;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (!IsReadable(member)) return path;
                    if (Unreadable(member.Value, $"{path}.{member.Name}") is { } place) return place;
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsReadable(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsReadable(JsonProperty member)
    {
        try
        {
            return member.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
