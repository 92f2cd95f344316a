using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Heed.Listen.Imports.Files;

/// <summary>
/// The rows left out, as they stood, behind their row and problem: mended, the file can be imported with the same map. It is made with the first
/// such row. JSON lines stay JSON lines.
/// </summary>
internal sealed class RejectsFile(string path, char delimiter) : IDisposable
{
    private StreamWriter? _text;
    private CsvWriter? _csv;

    public void WriteCells(IReadOnlyList<IReadOnlyList<string>> header, int row, string problem, ReadOnlySpan<string> cells)
    {
        var csv = _csv ?? Begin(header);
        var columns = header[0];
        csv.WriteField(row.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(problem);
        for (var i = 0; i < cells.Length; i++)
        {
            if (i >= columns.Count || !IsOwn(columns[i])) csv.WriteField(cells[i]);
        }

        csv.NextRecord();
    }

    public void WriteLine(ReadOnlySpan<byte> line, int row, string problem)
    {
        _text ??= Open(false);
        _text.Write(Annotate(Encoding.UTF8.GetString(line).Trim(), row, problem));
        _text.Write('\n');
    }

    // A line that is no good JSON has no place to say why: it is kept as it is.
    private static string Annotate(string line, int row, string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return line;
            using var written = new MemoryStream();
            using (var json = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteNumber(RowReader.RowColumn, row);
                json.WriteString(RowReader.ProblemColumn, problem);
                foreach (var member in document.RootElement.EnumerateObject())
                {
                    if (!IsOwn(member.Name)) member.WriteTo(json);
                }

                json.WriteEndObject();
            }

            return Encoding.UTF8.GetString(written.ToArray());
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            return line;
        }
    }

    // What an earlier side file said about the row is replaced, not repeated.
    private static bool IsOwn(string column) => column is RowReader.RowColumn or RowReader.ProblemColumn;

    private CsvWriter Begin(IReadOnlyList<IReadOnlyList<string>> header)
    {
        // The mark makes the file UTF-8 whatever encoding the map names for the file it came from.
        _text = Open(true);
        _csv = new CsvWriter(_text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), NewLine = "\n", ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().Contains('\r') });
        foreach (var line in header)
        {
            _csv.WriteField(RowReader.RowColumn);
            _csv.WriteField(RowReader.ProblemColumn);
            for (var i = 0; i < line.Count; i++)
            {
                if (i >= header[0].Count || !IsOwn(header[0][i])) _csv.WriteField(line[i]);
            }

            _csv.NextRecord();
        }

        return _csv;
    }

    private StreamWriter Open(bool mark) => new(path, append: false, new UTF8Encoding(mark));

    public void Dispose()
    {
        _csv?.Dispose();
        _text?.Dispose();
    }
}
