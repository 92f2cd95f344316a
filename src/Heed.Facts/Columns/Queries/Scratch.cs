using System.Collections.Concurrent;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>Room a worker uses for one chunk after the other, and the next question's workers after it.</summary>
internal sealed class Scratch
{
    private static readonly ConcurrentBag<Scratch> Free = [];

    private readonly ulong[] mask = new ulong[RowMask.WordsOf(Chunk.MaxRows)];
    private readonly int[] selected = new int[Chunk.MaxRows];
    private int[] codes = new int[Chunk.MaxRows];
    private ZoneClock? clock;

    private Scratch()
    {
    }

    /// <summary>Room for cells to count in; all 0 between uses.</summary>
    public int[] Cells { get; private set; } = new int[DenseCells.Starting];

    public static Scratch Rent() => Free.TryTake(out var free) ? free : new();

    /// <summary>Only where its cells are all 0 again.</summary>
    public static void Return(Scratch scratch)
    {
        if (Free.Count < 2 * Environment.ProcessorCount) Free.Add(scratch);
    }

    public ZoneClock Clock(TimeZoneInfo zone) => clock?.Zone.Equals(zone) == true ? clock : clock = new(zone);

    /// <summary>The set of rows that pass; valid until the next call.</summary>
    public ReadOnlySpan<ulong> Mask(ScannedChunk scanned, RowFilter filter)
    {
        var passing = mask.AsSpan(0, RowMask.WordsOf(scanned.Chunk.Rows));
        if (filter.TakesAll(scanned.Chunk)) RowMask.Fill(passing, scanned.Chunk.Rows);
        else filter.Select(scanned, Clock(filter.Zone), passing);
        return passing;
    }

    /// <summary>The rows that pass, in order; valid until the next call.</summary>
    public ReadOnlySpan<int> Select(ScannedChunk scanned, RowFilter filter) => selected.AsSpan(0, RowMask.List(Mask(scanned, filter), selected));

    public void ReserveCells(int count)
    {
        if (count <= Cells.Length) return;
        var cells = Cells;
        Array.Resize(ref cells, Math.Max(count, 2 * cells.Length));
        Cells = cells;
    }

    /// <summary>Room for a code for each of so many entries; what stood in it is lost.</summary>
    public Span<int> Codes(int entries)
    {
        if (codes.Length < entries) codes = new int[entries];
        return codes.AsSpan(0, entries);
    }
}
