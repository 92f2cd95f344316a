namespace Heed.Readings.Exports;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated, UTF-8 with a mark, a row of names first.</summary>
    Csv,

    /// <summary>One JSON object a line, as the API takes them in.</summary>
    Jsonl,

    /// <summary>A workbook: numbers as numbers, days as days, labels in words, and a sheet that says what the words' codes are.</summary>
    Xlsx,

    /// <summary>A system file of SPSS: variables with labels, codes with theirs, "not applicable" declared missing.</summary>
    Sav,
}

public static class ExportFormats
{
    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Jsonl => "application/x-ndjson",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/x-spss-sav",
    };

    public static string Extension(this ExportFormat format) => format.ToString().ToLowerInvariant();
}
