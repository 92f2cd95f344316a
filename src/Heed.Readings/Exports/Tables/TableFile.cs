using System.Globalization;
using System.Text;
using CsvHelper;
using Heed.Readings.Exports.Spreadsheets;

namespace Heed.Readings.Exports.Tables;

/// <summary>A table as a file: unrounded, its words never a formula.</summary>
public static class TableFile
{
    /// <exception cref="ArgumentOutOfRangeException">Tables are written as CSV or XLSX.</exception>
    public static byte[] Write(Table table, ExportFormat format)
    {
        using var stream = new MemoryStream();
        switch (format)
        {
            case ExportFormat.Csv:
                WriteCsv(table, stream);
                break;
            case ExportFormat.Xlsx:
                WriteWorkbook(table, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }

        return stream.ToArray();
    }

    private static void WriteCsv(Table table, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, CsvLines.Configuration);
        foreach (var column in table.Columns) csv.WriteField(Formulas.Defuse(column));
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row) csv.WriteField(Text(cell));
            csv.NextRecord();
        }
    }

    private static void WriteWorkbook(Table table, Stream stream)
    {
        using var workbook = new WorkbookWriter(stream);
        workbook.BeginSheet(SheetName(table.Name), [.. table.Columns.Select((name, i) => (name, i == 0 ? 30 : Math.Clamp(name.Length + 2, 10, 30)))]);
        foreach (var row in table.Rows)
        {
            workbook.BeginRow();
            foreach (var cell in row)
            {
                if (cell is double or long or int) workbook.Number(Convert.ToDouble(cell, CultureInfo.InvariantCulture));
                else workbook.Text(cell is bool yes ? Word(yes) : (string?)cell);
            }

            workbook.EndRow();
        }

        workbook.Finish();
    }

    private static string? Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        long or int => Convert.ToString(cell, CultureInfo.InvariantCulture),
        bool yes => Word(yes),
        _ => Formulas.Defuse((string)cell),
    };

    private static string Word(bool yes) => yes ? "true" : "false";

    private static string SheetName(string name)
    {
        var legal = string.Concat(name.Where(c => !char.IsControl(c) && !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))).Trim();
        return legal.Length == 0 ? "Table" : legal[..Math.Min(31, legal.Length)].Trim();
    }
}
