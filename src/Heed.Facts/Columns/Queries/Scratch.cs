using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>Room a worker uses for one chunk after the other.</summary>
internal sealed class Scratch
{
    private static readonly int[] EveryRow = [.. Enumerable.Range(0, Chunk.MaxRows)];

    private readonly byte[] mask = new byte[Chunk.MaxRows];
    private readonly int[] selected = new int[Chunk.MaxRows];
    private int[] codes = new int[Chunk.MaxRows];

    /// <summary>The rows that pass, in order; valid until the next call.</summary>
    public ReadOnlySpan<int> Select(ScannedChunk scanned, RowFilter filter)
    {
        var rows = scanned.Chunk.Rows;
        if (filter.TakesAll(scanned.Chunk)) return EveryRow.AsSpan(0, rows);
        var passing = mask.AsSpan(0, rows);
        filter.Select(scanned, passing);
        var count = 0;
        for (var row = 0; row < rows; row++)
        {
            selected[count] = row;
            count += passing[row];
        }

        return selected.AsSpan(0, count);
    }

    /// <summary>Room for a code for each of so many entries; what stood in it is lost.</summary>
    public Span<int> Codes(int entries)
    {
        if (codes.Length < entries) codes = new int[entries];
        return codes.AsSpan(0, entries);
    }
}
