using System.Globalization;
using CsvHelper.Configuration;

namespace Heed.Readings.Exports;

/// <summary>How comma-separated files are written.</summary>
internal static class CsvLines
{
    // The library quotes only its own ends of lines, and others would end a row in the middle of somebody's words.
    public static CsvConfiguration Configuration { get; } = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().ContainsAny('\r', '\n'),
    };
}
