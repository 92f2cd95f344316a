using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Heed.Readings.Exports.Spreadsheets;

/// <summary>
/// A workbook (XLSX) written cell after cell, sheet after sheet, onwards only: nothing but a few rows is held, however many there are. Words stand
/// in their cells as typed text, so none is ever worked out; what begins like a formula gets an apostrophe besides, for those who save it as CSV.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    /// <summary>Most rows of a sheet, the one of names among them.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Most columns of a sheet.</summary>
    public const int MostColumns = 16_384;

    private const int FlushAt = 1 << 16;
    private static readonly DateTime s_firstDay = new(1900, 3, 1);

    private readonly ZipArchive _zip;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly List<string> _sheets = [];
    private byte[][] _letters = [];
    private Stream? _sheet;
    private int _column;

    public WorkbookWriter(Stream stream) => _zip = new(new OnwardStream(stream), ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Rows of the sheet so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins a sheet with its row of names.</summary>
    /// <param name="name">At most 31 characters, none of <c>[]:*?/\</c>.</param>
    /// <param name="columns">Names and, in characters, widths of its columns.</param>
    public void BeginSheet(string name, IReadOnlyList<(string Name, int Width)> columns)
    {
        EndSheet();
        _sheets.Add(name);
        _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        _sheet = _zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets.Count}.xml"), CompressionLevel.Fastest).Open();
        Rows = 0;
        Raw(WorkbookParts.SheetHead);
        Raw("<cols>");
        for (var i = 0; i < columns.Count; i++) Raw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>"));
        Raw("</cols><sheetData>");
        BeginRow();
        foreach (var (title, _) in columns) Text(title, CellStyle.Head);
        EndRow();
    }

    public void BeginRow()
    {
        Rows++;
        _column = 0;
        Raw("<row r=\""u8);
        Whole(Rows);
        Raw("\">"u8);
    }

    public void EndRow()
    {
        Raw("</row>"u8);
        if (_buffer.WrittenCount >= FlushAt) Flush();
    }

    public void Blank() => _column++;

    public void Text(string? text) => Text(text, CellStyle.Plain);

    public void Number(double? number)
    {
        if (number is { } value) Number(value, CellStyle.Plain);
        else Blank();
    }

    /// <summary>A moment by some clock, to the second.</summary>
    public void Instant(DateTime at) => Date(new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond)), CellStyle.Instant, "yyyy-MM-dd HH:mm:ss");

    public void Day(DateOnly day) => Date(day.ToDateTime(TimeOnly.MinValue), CellStyle.Day, "yyyy-MM-dd");

    public void Flush()
    {
        if (_sheet is null) return;
        _sheet.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    /// <summary>Ends the last sheet and writes what holds the workbook together.</summary>
    public void Finish()
    {
        EndSheet();
        Part("xl/styles.xml", WorkbookParts.Styles);
        Part("xl/workbook.xml", WorkbookParts.Workbook(_sheets));
        Part("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(_sheets));
        Part("_rels/.rels", WorkbookParts.Root);
        Part("[Content_Types].xml", WorkbookParts.ContentTypes(_sheets));
        _zip.Dispose();
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _zip.Dispose();
    }

    internal void Text(string? text, CellStyle style)
    {
        if (string.IsNullOrEmpty(text))
        {
            Blank();
            return;
        }

        OpenCell(style);
        Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        CellText.Append(_buffer, CellText.Fit(Formulas.Defuse(text)!));
        Raw("</t></is></c>"u8);
    }

    private void Number(double value, CellStyle style)
    {
        OpenCell(style);
        Raw("><v>"u8);
        Utf8Formatter.TryFormat(value, _buffer.GetSpan(32), out var written);
        _buffer.Advance(written);
        Raw("</v></c>"u8);
    }

    // Before March 1900 Excel counts a day that never was.
    private void Date(DateTime at, CellStyle style, string format)
    {
        if (at < s_firstDay) Text(at.ToString(format, CultureInfo.InvariantCulture));
        else Number(at.ToOADate(), style);
    }

    private void OpenCell(CellStyle style)
    {
        Raw("<c r=\""u8);
        Raw(_letters[_column++]);
        Whole(Rows);
        Raw("\""u8);
        if (style == CellStyle.Plain) return;
        Raw(" s=\""u8);
        Whole((int)style);
        Raw("\""u8);
    }

    private void EndSheet()
    {
        if (_sheet is null) return;
        Raw("</sheetData></worksheet>");
        Flush();
        _sheet.Dispose();
        _sheet = null;
    }

    private void Part(string name, string text)
    {
        using var part = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private void Raw(string text) => Encoding.UTF8.GetBytes(text, _buffer);

    private void Raw(ReadOnlySpan<byte> text) => _buffer.Write(text);

    private void Whole(int number)
    {
        Utf8Formatter.TryFormat(number, _buffer.GetSpan(16), out var written);
        _buffer.Advance(written);
    }

    private static byte[] Letters(int column)
    {
        var text = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26) text = (char)('A' + ((left - 1) % 26)) + text;
        return Encoding.ASCII.GetBytes(text);
    }
}
