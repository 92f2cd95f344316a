namespace Heed.Readings.Exports.Spreadsheets;

/// <summary>How a cell looks; the numbers are places in the workbook's list of styles.</summary>
internal enum CellStyle
{
    Plain = 0,
    Head = 1,
    Instant = 2,
    Day = 3,
}
