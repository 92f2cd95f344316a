namespace Heed.Listen.Imports.Files;

/// <summary>The rows of a file under named columns, one at a time, as text: whatever the file was, a row is read the same way.</summary>
internal abstract class RowReader : IDisposable
{
    /// <summary>Columns of a side file of rows left out; they are about the row and not part of it.</summary>
    public const string RowColumn = "_row";
    public const string ProblemColumn = "_problem";

    public IReadOnlyList<string> Columns { get; protected set; } = [];

    /// <summary>The header as it stands in the file, one row or several.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Header { get; protected set; } = [];

    /// <summary>The line or sheet row, the first being 1.</summary>
    public abstract int Row { get; }

    /// <summary>What is wrong with this row as a whole; its cells mean nothing then.</summary>
    public string? Broken { get; protected set; }

    /// <summary>Why nothing after this row can be read.</summary>
    public string? Unreadable { get; protected set; }

    /// <summary>Bytes of the file behind us.</summary>
    public abstract long Position { get; }

    /// <summary>Goes to the next row that is not blank; false at the end, or where the file can't be read on.</summary>
    public abstract bool Read();

    /// <summary>A cell of this row, empty where there is none.</summary>
    public abstract string Cell(int column);

    /// <summary>This row as it stood in the file, for the side file.</summary>
    public abstract void WriteReject(RejectsFile rejects, string problem);

    public abstract void Dispose();

    /// <summary>What keeps a header from naming its columns; null where nothing does.</summary>
    protected static string? RejectHeader(IReadOnlyList<string> columns)
    {
        if (columns.All(c => c.Length == 0)) return "names no columns.";
        var twice = columns.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key.Length == 0 ? "a column without a name" : $"\"{g.Key}\"").ToList();
        return twice.Count > 0 ? $"names {string.Join(", ", twice)} more than once: give each column a name of its own." : null;
    }

    /// <summary>Names without the space around them, and without the empty ones at the end that spreadsheets leave.</summary>
    protected static List<string> TrimHeader(IEnumerable<string> cells)
    {
        List<string> columns = [.. cells.Select(c => c.Trim())];
        while (columns.Count > 0 && columns[^1].Length == 0) columns.RemoveAt(columns.Count - 1);
        return columns;
    }
}
