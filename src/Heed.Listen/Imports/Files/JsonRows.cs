using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Heed.Base.Results;

namespace Heed.Listen.Imports.Files;

/// <summary>JSON lines with flat objects, as rows: a member is a column, and a line need not have them all.</summary>
internal sealed class JsonRows : RowReader
{
    /// <summary>Stands between the parts of a list; it does not occur in text.</summary>
    public const char ListSeparator = '\u001f';

    private readonly JsonLines _lines;
    private readonly Dictionary<string, int> _places;
    private readonly string[] _cells;

    private readonly bool _flat;

    private JsonRows(string path, List<string> columns, bool flat)
    {
        _flat = flat;
        _lines = new JsonLines(path);
        Columns = columns;
        _cells = new string[columns.Count];
        _places = new(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++) _places[columns[i]] = i;
    }

    public override int Row => _lines.Row;

    public override long Position => _lines.Position;

    /// <param name="path">The file.</param>
    /// <param name="flat">Takes objects within the line apart: <c>person.email</c>.</param>
    public static Result<JsonRows> Open(string path, bool flat = false)
    {
        var columns = new HashSet<string>(StringComparer.Ordinal);
        List<string> order = [];
        using (var lines = new JsonLines(path))
        {
            while (lines.Read())
            {
                if (lines.Broken is not null) continue;
                foreach (var (name, _) in Members(lines.Element, flat))
                {
                    if (name is not null && columns.Add(name)) order.Add(name);
                }

                if (order.Count > 10_000) return ImportsErrors.BadFile(path, lines.Row, "more than 10,000 different members.");
            }

            if (lines.Unreadable is { } rule) return ImportsErrors.BadFile(path, lines.Row, rule);
        }

        return order.Count == 0 ? ImportsErrors.BadFile(path, "has no line that is a JSON object with members.") : new JsonRows(path, order, flat);
    }

    public override bool Read()
    {
        Array.Fill(_cells, "");
        var more = _lines.Read();
        (Broken, Unreadable) = (_lines.Broken, _lines.Unreadable);
        if (!more || Broken is not null) return more;
        foreach (var (name, value) in Members(_lines.Element, _flat))
        {
            if (name is not null && _places.TryGetValue(name, out var place) && (Text(value) ?? (_flat ? Raw(value) : null)) is { } text) _cells[place] = text;
            else Broken = $"has a member that is neither text, number, yes or no, nor a list of those: {Rows.RejectText.Shorten(Raw(value))}";
        }

        return true;
    }

    private static IEnumerable<(string? Name, JsonElement Value)> Members(JsonElement line, bool flat)
    {
        foreach (var member in line.EnumerateObject())
        {
            var name = Name(member);
            if (!flat || name is null || member.Value.ValueKind != JsonValueKind.Object) yield return (name, member.Value);
            else foreach (var inner in member.Value.EnumerateObject()) yield return (Name(inner) is { } part ? $"{name}.{part}" : null, inner.Value);
        }
    }

    private static string Raw(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));

    // Half a surrogate pair is good JSON but no text.
    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name.Trim();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Null => "",
                JsonValueKind.Array => List(value),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? List(JsonElement list)
    {
        var text = new StringBuilder();
        foreach (var part in list.EnumerateArray())
        {
            if (part.ValueKind is JsonValueKind.Array || Text(part) is not { } word) return null;
            if (text.Length > 0) text.Append(ListSeparator);
            text.Append(word);
        }

        return text.ToString();
    }

    public override string Cell(int column) => _cells[column];

    public override void WriteReject(RejectsFile rejects, string problem) => rejects.WriteLine(_lines.Line.Span, Row, problem);

    public override void Dispose() => _lines.Dispose();
}
