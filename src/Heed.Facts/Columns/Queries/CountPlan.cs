using System.Globalization;

namespace Heed.Facts.Columns.Queries;

/// <summary>What was done for an answer, to be told in words. Not for several threads at once.</summary>
internal sealed class CountPlan(Scan scan)
{
    private long scannedRows;
    private long knownRows;
    private int scannedChunks;
    private int knownChunks;

    /// <param name="rows">A chunk's rows.</param>
    /// <param name="isKnown">Whether counts kept beside its columns answered.</param>
    public void Add(int rows, bool isKnown)
    {
        if (isKnown) (knownRows, knownChunks) = (knownRows + rows, knownChunks + 1);
        else (scannedRows, scannedChunks) = (scannedRows + rows, scannedChunks + 1);
    }

    public IReadOnlyList<string> ToText()
    {
        var lines = new List<string> { Line($"scanned {Of(scannedRows, "row")} in {Of(scannedChunks, "chunk")} of {Of(scan.Tables.Count, "source")}") };
        if (knownChunks > 0) lines.Add(Line($"answered {Of(knownRows, "row")} in {Of(knownChunks, "chunk")} from counts kept beside them, without scanning"));
        if (scan.Skipped > 0) lines.Add(Line($"left out {Of(scan.Skipped, "chunk")} outside the range of time"));
        return lines;
    }

    private static string Of(long count, string what) => Line($"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
