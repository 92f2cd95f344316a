using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Heed.Base.Results;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Files;

/// <summary>The rows of a CSV file.</summary>
internal sealed class CsvRows : RowReader
{
    /// <summary>A cell longer than this is refused: most likely a quote that is never closed.</summary>
    private const int LongestCell = 1_000_000;

    private const string BadQuote = "has a quote in the wrong place, or one that is never closed; a quote inside a cell is written twice";

    private readonly Stream _stream;
    private readonly CsvParser _parser;
    private readonly Encoding _encoding;
    private bool _badQuote;
    private int _before;

    private CsvRows(Stream stream, StreamReader text, Encoding encoding, char delimiter)
    {
        _stream = stream;
        _encoding = encoding;
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = _ => _badQuote = true,
            MaxFieldSize = LongestCell,
            CacheFields = true,
            BufferSize = 1 << 16,
            IgnoreBlankLines = true,
        });
    }

    public override int Row
    {
        get
        {
            // The parser counts to the row's last line; behind a quote that is never closed it loses count.
            var row = _parser.RawRecord.AsSpan().Trim("\r\n");
            return row.Count('"') % 2 == 1 ? _before + 1 : _parser.RawRow - row.Count('\n');
        }
    }

    public override long Position => _stream.Position;

    /// <param name="path">The file.</param>
    /// <param name="encoding">How it is encoded.</param>
    /// <param name="options">What the map says of it.</param>
    /// <param name="head">The header, where it is more than one row of names.</param>
    public static Result<CsvRows> Open(string path, Encoding encoding, CsvOptions options, TableHead? head = null)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        try
        {
            var delimiter = options.Delimiter is { } given ? given == "tab" ? '\t' : given[0] : Delimiter.Detect(Start(path, encoding));
            var rows = new CsvRows(stream, text, encoding, delimiter);
            if ((head is null ? rows.ReadHeader() : rows.Skip(head)) is not { } rule) return rows;
            rows.Dispose();
            return ImportsErrors.BadFile(path, rule);
        }
        catch (DecoderFallbackException)
        {
            text.Dispose();
            return ImportsErrors.BadFile(path, NotDecoded(encoding));
        }
    }

    private static string Start(string path, Encoding encoding)
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var start = new char[1 << 16];
        return new string(start, 0, text.ReadBlock(start));
    }

    private string? ReadHeader()
    {
        if (!Advance()) return Unreadable ?? "is empty.";
        Columns = TrimHeader(_parser.Record!);
        Header = [Columns];
        return _badQuote ? "has a header with a quote that is never closed." : RejectHeader(Columns) is { } rule ? $"has a header that {rule}" : null;
    }

    private string? Skip(TableHead head)
    {
        for (var i = 0; i < head.Rows.Count; i++)
        {
            if (!Advance()) return Unreadable ?? "is empty.";
        }

        (Columns, Header) = (head.Columns, head.Rows);
        return null;
    }

    public override bool Read()
    {
        Broken = null;
        if (!Advance()) return false;
        if (_parser.Count < Columns.Count)
        {
            Broken = _badQuote ? BadQuote : $"has {_parser.Count} cells where the header has {Columns.Count}";
            return true;
        }

        for (var i = 0; i < _parser.Count; i++)
        {
            var cell = _parser[i];
            if (i >= Columns.Count && cell.Length > 0) Broken = $"has {_parser.Count} cells where the header has {Columns.Count}";
        }

        if (_badQuote) Broken = BadQuote;
        return true;
    }

    /// <summary>Rows as they come, whatever the header says of them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rest(int most)
    {
        List<IReadOnlyList<string>> rows = [];
        while (rows.Count < most && Advance()) rows.Add(_parser.Record!);
        return rows;
    }

    private bool Advance()
    {
        if (Unreadable is not null) return false;
        _badQuote = false;
        _before = _parser.RawRow;
        try
        {
            return _parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            Unreadable = "A cell is longer than 1,000,000 characters; perhaps a quote is never closed.";
        }
        catch (DecoderFallbackException)
        {
            Unreadable = NotDecoded(_encoding);
        }

        return false;
    }

    private static string NotDecoded(Encoding encoding) => $"What follows is not {encoding.WebName}; name the file's encoding in the map as csv.encoding.";

    public override string Cell(int column) => _parser[column];

    public override void WriteReject(RejectsFile rejects, string problem)
    {
        var cells = new string[_parser.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = _parser[i];
        rejects.WriteCells(Header, Row, problem, cells);
    }

    public override void Dispose()
    {
        _parser.Dispose();
        _stream.Dispose();
    }
}
