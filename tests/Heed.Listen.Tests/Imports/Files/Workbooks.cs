using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Heed.Listen.Tests.Imports.Files;

/// <summary>Writes workbooks to import; a date is a number in a cell whose style says so.</summary>
internal static class Workbooks
{
    public static string Write(string path, params (string Sheet, object?[][] Rows)[] sheets)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook { Sheets = new Sheets() };
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
        for (var i = 0; i < sheets.Length; i++)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(sheets[i].Rows.Select(Row)));
            book.Workbook.Sheets!.AppendChild(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = sheets[i].Sheet });
        }

        return path;
    }

    private static Row Row(object?[] cells, int row) => new(cells.Select((value, column) => Cell(value, $"{(char)('A' + column)}{row + 1}")).OfType<Cell>()) { RowIndex = (uint)(row + 1) };

    private static Cell? Cell(object? value, string place) => value switch
    {
        null => null,
        double number => new Cell { CellReference = place, CellValue = new CellValue(number) },
        bool yes => new Cell { CellReference = place, DataType = CellValues.Boolean, CellValue = new CellValue(yes ? "1" : "0") },
        DateTime date => new Cell { CellReference = place, StyleIndex = 1, CellValue = new CellValue(date.ToOADate()) },
        _ => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value.ToString()!)) },
    };
}
