using System.Runtime.InteropServices;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Formats.Typeform;

/// <summary>
/// Responses as Typeform's interface gives them, <c>{"items":[…]}</c>, or as it sends them one by one, <c>{"form_response":{…}}</c>, one a line or a
/// list of them. Each field answered is a column of its own.
/// </summary>
internal sealed class TypeformRows : RowReader
{
    private const long Largest = 64L << 20;
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32 };

    private readonly string _path;
    private readonly List<TypeformField> _fields;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly string[] _cells;
    private readonly IEnumerator<Found> _responses;
    private long _read;

    private TypeformRows(string path, List<TypeformField> fields)
    {
        _path = path;
        _fields = fields;
        Columns = TableHead.Differ([.. TypeformField.About, .. fields.Select(f => f.Title.Length > 0 ? f.Title : f.Id)]);
        Header = [Columns];
        for (var i = 0; i < fields.Count; i++) _places[fields[i].Id] = TypeformField.About.Count + i;
        _cells = new string[Columns.Count];
        _responses = Responses(path).GetEnumerator();
    }

    public IReadOnlyList<TypeformField> Fields => _fields;

    public override int Row => _responses.Current.Row;

    public override long Position => _read;

    /// <returns>Null where the file holds no such responses.</returns>
    public static Result<TypeformRows?> Open(string path)
    {
        if (new FileInfo(path).Length > Largest && !IsLines(path)) return ImportsErrors.BadFile(path, $"is larger than {Largest >> 20} MB in one piece: fetch fewer responses at a time, or write one a line.");
        Dictionary<string, TypeformField> fields = new(StringComparer.Ordinal);
        var any = false;
        try
        {
            foreach (var (_, response, _) in Responses(path).Where(r => r.Wrong is null))
            {
                any |= TypeformField.IsResponse(response);
                foreach (var field in TypeformField.In(response)) fields[field.Id] = fields.TryGetValue(field.Id, out var known) ? known.With(field) : field;
            }
        }
        catch (JsonException malformed)
        {
            return ImportsErrors.BadFile(path, $"line {(malformed.LineNumber ?? 0) + 1}: is no JSON from here on.");
        }

        return any ? new TypeformRows(path, [.. fields.Values]) : (TypeformRows?)null;
    }

    public override bool Read()
    {
        Broken = null;
        Array.Fill(_cells, "");
        if (!_responses.MoveNext()) return false;
        var (row, response, wrong) = _responses.Current;
        _read = row;
        Broken = wrong ?? (TypeformField.IsResponse(response) ? null : "is no response: it has neither answers nor an id");
        if (Broken is not null) return true;
        for (var i = 0; i < TypeformField.About.Count; i++) _cells[i] = TypeformField.Say(response, TypeformField.About[i]);
        foreach (var (field, text) in TypeformField.Answers(response))
        {
            if (_places.TryGetValue(field, out var place)) _cells[place] = text;
        }

        return true;
    }

    public override string Cell(int column) => _cells[column];

    public override void WriteReject(RejectsFile rejects, string problem)
    {
        var response = _responses.Current;
        rejects.WriteLine(response.Line ?? JsonSerializer.SerializeToUtf8Bytes(response.Response), Row, problem);
    }

    public override void Dispose() => _responses.Dispose();

    private static IEnumerable<Found> Responses(string path)
    {
        if (IsLines(path))
        {
            using var lines = new JsonLines(path);
            while (lines.Read())
            {
                if (lines.Broken is { } broken) yield return new(lines.Row, default, broken) { Line = lines.Line.ToArray() };
                else foreach (var response in Within(lines.Element)) yield return new(lines.Row, response, Reject(response)) { Line = Reject(response) is null ? null : lines.Line.ToArray() };
            }

            if (lines.Unreadable is { } rule) yield return new(lines.Row, default, rule) { Line = [] };
            yield break;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory(), s_options);
        var number = 0;
        foreach (var response in Within(document.RootElement)) yield return new(++number, response, Reject(response)) { Line = Reject(response) is null ? null : JsonMarshal.GetRawUtf8Value(response).ToArray() };
    }

    /// <param name="Row">The line, or which of the file's responses it is.</param>
    /// <param name="Response">The response.</param>
    /// <param name="Wrong">Why it is none.</param>
    private sealed record Found(int Row, JsonElement Response, string? Wrong)
    {
        /// <summary>The line as it stands, where it is no JSON.</summary>
        public byte[]? Line { get; init; }
    }

    private static string? Reject(JsonElement response) => TypeformField.IsReadable(response) ? null : "must be well-formed Unicode: half a character is no text";

    // Lines where the first one is whole in itself.
    private static bool IsLines(string path)
    {
        using var lines = new JsonLines(path);
        return lines.Read() && lines.Broken is null;
    }

    private static IEnumerable<JsonElement> Within(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Array) return part.EnumerateArray().SelectMany(Within);
        if (part.ValueKind != JsonValueKind.Object) return [];
        if (part.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array) return items.EnumerateArray();
        return [part.TryGetProperty("form_response", out var response) && response.ValueKind == JsonValueKind.Object ? response : part];
    }
}
