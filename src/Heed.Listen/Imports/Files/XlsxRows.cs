using System.Globalization;
using System.Text;
using ExcelDataReader;
using Heed.Base.Results;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Files;

/// <summary>The rows of one sheet of a workbook: dates as ISO 8601, numbers with a point, so that they read as from a CSV file.</summary>
internal sealed class XlsxRows : RowReader
{
    private const int LastRow = 1_048_576;

    private readonly FileStream _stream;
    private readonly IExcelDataReader _sheet;
    private string[] _cells = [];
    private int _count;

    // The library asks for code page 1252 before it looks at any sheet.
    static XlsxRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsxRows(FileStream stream, IExcelDataReader sheet)
    {
        _stream = stream;
        _sheet = sheet;
    }

    public override int Row => _sheet.Depth + 1;

    public override long Position => _stream.CanRead ? _stream.Position : 0;

    /// <param name="path">The file.</param>
    /// <param name="options">What the map says of it.</param>
    /// <param name="head">The header, where it is more than one row of names.</param>
    public static Result<XlsxRows> Open(string path, XlsxOptions options, TableHead? head = null)
    {
        if (XlsxLimits.Reject(path) is { } burst) return ImportsErrors.BadFile(path, burst);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        XlsxRows? rows = null;
        try
        {
            rows = new XlsxRows(stream, ExcelReaderFactory.CreateOpenXmlReader(stream));
            var rule = rows.GoTo(options.Sheet) ?? (head is null ? rows.ReadHeader() : rows.Skip(head));
            if (rule is null) return rows;
            rows.Dispose();
            return ImportsErrors.BadFile(path, rule);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            if (rows is not null) rows.Dispose();
            else stream.Dispose();
            return ImportsErrors.BadFile(path, "is a damaged workbook: open it in a spreadsheet program and save it again.");
        }
    }

    // The library answers damaged parts with whatever exception it runs into.
    private static bool IsDamage(Exception failure) => failure is not (OutOfMemoryException or OperationCanceledException);

    private string? GoTo(string? sheet)
    {
        if (_sheet.ResultsCount == 0) return "has no sheet.";
        if (sheet is null) return null;
        List<string> names = [];
        do
        {
            if (string.Equals(_sheet.Name, sheet, StringComparison.Ordinal)) return null;
            names.Add(_sheet.Name);
        }
        while (_sheet.NextResult());
        return $"has no sheet \"{sheet}\" but {string.Join(", ", names.Select(n => $"\"{n}\""))}.{NearNames.Hint(sheet, names)}";
    }

    private string? ReadHeader()
    {
        if (!Advance()) return Unreadable ?? "is empty.";
        Columns = TrimHeader(_cells.Take(_count));
        Header = [Columns];
        return RejectHeader(Columns) is { } rule ? $"has a header that {rule}" : null;
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

    /// <summary>Rows as they come, whatever the header says of them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rest(int most)
    {
        List<IReadOnlyList<string>> rows = [];
        while (rows.Count < most && Advance()) rows.Add([.. _cells.Take(_count)]);
        return rows;
    }

    public override bool Read()
    {
        Broken = null;
        if (!Advance()) return false;
        for (var i = Columns.Count; i < _count; i++)
        {
            if (_cells[i].Length > 0) Broken = $"has a cell in column {i + 1}, where the header has {Columns.Count}";
        }

        return true;
    }

    private bool Advance()
    {
        if (Unreadable is not null) return false;
        try
        {
            while (_sheet.Read())
            {
                if (_sheet.Depth >= LastRow)
                {
                    Unreadable = "A sheet has no such row.";
                    return false;
                }

                if (Fill()) return true;
            }
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            Unreadable = "The sheet is damaged from here on: open it in a spreadsheet program and save it again.";
        }

        return false;
    }

    /// <summary>Takes over the row's cells; false where all are empty.</summary>
    private bool Fill()
    {
        _count = _sheet.FieldCount;
        if (_cells.Length < _count) _cells = new string[_count];
        var any = false;
        for (var i = 0; i < _count; i++)
        {
            _cells[i] = Text(_sheet.GetValue(i));
            any |= _cells[i].Length > 0;
        }

        return any;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        TimeSpan span => span.TotalSeconds.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    public override string Cell(int column) => column < _count ? _cells[column] : "";

    public override void WriteReject(RejectsFile rejects, string problem) => rejects.WriteCells(Header, Row, problem, _cells.AsSpan(0, _count));

    public override void Dispose()
    {
        _sheet.Dispose();
        _stream.Dispose();
    }
}
