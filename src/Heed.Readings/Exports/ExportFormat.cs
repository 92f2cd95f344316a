namespace Heed.Readings.Exports;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated, UTF-8 with a mark, a row of names first.</summary>
    Csv,

    /// <summary>One JSON object a line, as the API takes them in.</summary>
    Jsonl,
}
