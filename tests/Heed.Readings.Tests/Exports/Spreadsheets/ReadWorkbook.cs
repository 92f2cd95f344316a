using System.Text;
using ExcelDataReader;

namespace Heed.Readings.Tests.Exports.Spreadsheets;

/// <summary>A workbook as another program reads it.</summary>
internal static class ReadWorkbook
{
    /// <summary>By sheet, its rows of cells.</summary>
    public static IReadOnlyList<(string Name, List<object?[]> Rows)> Of(byte[] file)
    {
        // The reader knows old workbooks too, and their letters, before it looks at ours.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        List<(string, List<object?[]>)> sheets = [];
        do
        {
            List<object?[]> rows = [];
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
