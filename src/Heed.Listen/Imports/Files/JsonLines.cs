using System.Text.Json;

namespace Heed.Listen.Imports.Files;

/// <summary>A file of one JSON object a line.</summary>
internal sealed class JsonLines : IDisposable
{
    private const int LongestLine = 4_000_000;
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly FileStream _stream;
    private readonly LineReader _lines;
    private JsonDocument? _document;

    public JsonLines(string path)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        _lines = new LineReader(_stream, LongestLine);
    }

    public int Row => _lines.Line;

    public long Position => _stream.Position;

    /// <summary>Why the line is no object; <see cref="Element"/> is nothing then.</summary>
    public string? Broken { get; private set; }

    public string? Unreadable { get; private set; }

    public JsonElement Element => _document!.RootElement;

    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool Read()
    {
        _document?.Dispose();
        _document = null;
        Broken = null;
        while (_lines.Read())
        {
            Line = _lines.Current;
            if (_lines.Line == 1 && Line.Span.StartsWith("\uFEFF"u8)) Line = Line[3..];
            if (Line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            Parse();
            return true;
        }

        if (_lines.TooLong) Unreadable = "The line is longer than 4,000,000 bytes.";
        return false;
    }

    private void Parse()
    {
        try
        {
            _document = JsonDocument.Parse(Line, s_options);
            if (_document.RootElement.ValueKind != JsonValueKind.Object) Broken = "is no JSON object";
        }
        catch (JsonException wrong)
        {
            Broken = $"is not one JSON object a line, as byte {wrong.BytePositionInLine + 1} shows";
        }
    }

    public void Dispose()
    {
        _document?.Dispose();
        _stream.Dispose();
    }
}
