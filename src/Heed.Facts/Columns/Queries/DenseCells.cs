using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Queries.Kernels;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>
/// One worker's counts where groups and answers are short codes: a cell for every combination, its number being the row's bits one after the
/// other. Chunk after chunk counts into the same cells while codes mean the same; then, and when full, they go to the answer.
/// </summary>
internal sealed class DenseCells(FactQuery query, RowFilter filter, Groups answer, Scratch scratch, bool useStatistics)
{
    public const int Starting = 1 << 16;

    /// <summary>No more cells than this are kept at once.</summary>
    public const long MaxCells = 1 << MaxBits;

    private const int MaxBits = 20;

    private readonly BucketCodes? buckets = query.Every is { } every ? new(every, scratch.Clock(query.Zone)) : null;
    private CellLayout? layout;
    private int slots;

    /// <summary>Counts a chunk, and says how many rows it had to look at; null where the chunk can't be counted this way, and nothing was.</summary>
    public long? Add(ScannedChunk scanned)
    {
        var chunk = scanned.Chunk;
        if (CellLayout.Of(scanned, query.By, query.Field) is not { Bits: <= MaxBits } next) return null;
        var more = buckets?.AtMost(chunk.MinAt, chunk.MaxAt) ?? 1;
        if (more << next.Bits > MaxCells) return null;
        if (layout?.MeansSameAs(next) == false || (buckets is not null && (slots + more) << next.Bits > MaxCells)) Flush();
        layout = next;
        if (buckets is null) Reserve(1);
        var all = filter.TakesAll(chunk);
        if (all && Known(next, chunk)) return 0;
        var codes = next.Field?.Codes;
        var whole = all && buckets is null && next.By.Count == 0 && codes is { Bits: <= PlaneHistogram.MaxBits } ? chunk.Rows / CodeArray.BlockRows : 0;
        if (whole > 0) PlaneHistogram.Add(codes!.Planes[..(whole * codes.Bits * CodeArray.BlockWords)], codes.Bits, next.Field!.KeptCodes, scratch.Cells);
        if (whole * CodeArray.BlockRows < chunk.Rows) AddBlocks(chunk, whole, scratch.Mask(scanned, filter));
        return chunk.Rows;
    }

    /// <summary>Takes the counts to the answer and begins anew.</summary>
    public void Flush()
    {
        if (layout is null || slots == 0) return;
        var cells = scratch.Cells.AsSpan(0, slots << layout.Bits);
        lock (answer) answer.Add(layout, buckets, cells);
        cells.Clear();
        buckets?.Clear();
        slots = 0;
    }

    /// <summary>Takes counts that are kept beside the only column whose codes vary, where one bucket holds all rows.</summary>
    private bool Known(CellLayout next, Chunk chunk)
    {
        var counts = useStatistics ? next.Counts : null;
        if (next.Bits > 0 && counts is null) return false;
        var bucket = buckets?.CodeBetween(chunk.MinAt, chunk.MaxAt) ?? 0;
        if (bucket < 0) return false;
        if (buckets is not null) Reserve(buckets.Count);
        var cells = scratch.Cells.AsSpan(bucket << next.Bits);
        if (next.Bits == 0) cells[0] += chunk.Rows;
        else Add(counts!, cells);
        return true;
    }

    private static void Add(int[] counts, Span<int> cells)
    {
        for (var code = 0; code < counts.Length; code++) cells[code] += counts[code];
    }

    private void AddBlocks(Chunk chunk, int from, ReadOnlySpan<ulong> mask)
    {
        var bits = layout!.Bits;
        Span<ulong> planes = stackalloc ulong[MaxBits * CodeArray.BlockWords];
        Span<int> numbers = stackalloc int[CodeArray.BlockRows];
        Span<int> bucketOfRow = stackalloc int[CodeArray.BlockRows];
        Span<ulong> sets = stackalloc ulong[BucketCodes.MostParts * CodeArray.BlockWords];
        Span<int> codes = stackalloc int[BucketCodes.MostParts];
        var at = buckets is null ? null : chunk.Longs(Chunk.At);
        for (var block = from; block < mask.Length / CodeArray.BlockWords; block++)
        {
            var rows = mask.Slice(block * CodeArray.BlockWords, CodeArray.BlockWords);
            if (!rows.ContainsAnyExcept(0UL)) continue;
            layout.Planes(block, planes);
            var bucket = buckets is null ? 0 : buckets.CodeOfAll(at!, block);
            var parts = bucket < 0 ? buckets!.Split(at!, block, sets, codes) : 0;
            if (bucket < 0 && parts == 0) buckets!.Codes(at!, block, bucketOfRow);
            if (buckets is not null) Reserve(buckets.Count);
            if (bits > PlaneHistogram.MaxBits || (bucket < 0 && parts == 0)) PlaneIndex.Unpack(planes, bits, numbers);
            if (parts > 0) AddParts(planes, numbers, rows, sets, codes[..parts]);
            else if (bucket < 0)
            {
                AddBuckets(numbers, bucketOfRow, bits);
                Count(numbers, rows, scratch.Cells);
            }
            else AddRows(planes, numbers, rows, bucket);
        }
    }

    private void AddParts(ReadOnlySpan<ulong> planes, ReadOnlySpan<int> numbers, ReadOnlySpan<ulong> rows, Span<ulong> sets, ReadOnlySpan<int> codes)
    {
        for (var part = 0; part < codes.Length; part++)
        {
            var own = sets.Slice(part * CodeArray.BlockWords, CodeArray.BlockWords);
            for (var word = 0; word < own.Length; word++) own[word] &= rows[word];
            AddRows(planes, numbers, own, codes[part]);
        }
    }

    private void AddRows(ReadOnlySpan<ulong> planes, ReadOnlySpan<int> numbers, ReadOnlySpan<ulong> rows, int bucket)
    {
        var cells = scratch.Cells.AsSpan(bucket << layout!.Bits);
        if (layout.Bits <= PlaneHistogram.MaxBits) PlaneHistogram.Add(planes, layout.Bits, rows, cells);
        else if (rows.ContainsAnyExcept(ulong.MaxValue)) Count(numbers, rows, cells);
        else Count(numbers, cells);
    }

    private static void AddBuckets(Span<int> numbers, ReadOnlySpan<int> bucketOfRow, int bits)
    {
        for (var row = 0; row < numbers.Length; row++) numbers[row] += bucketOfRow[row] << bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<int> numbers, Span<int> cells)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells);
        for (var row = 0; row + 3 < numbers.Length; row += 4)
        {
            Unsafe.Add(ref cell, numbers[row])++;
            Unsafe.Add(ref cell, numbers[row + 1])++;
            Unsafe.Add(ref cell, numbers[row + 2])++;
            Unsafe.Add(ref cell, numbers[row + 3])++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<int> numbers, ReadOnlySpan<ulong> rows, Span<int> cells)
    {
        for (var word = 0; word < rows.Length; word++)
        {
            for (var left = rows[word]; left != 0; left &= left - 1) cells[numbers[(word * 64) + BitOperations.TrailingZeroCount(left)]]++;
        }
    }

    private void Reserve(int wanted)
    {
        if (wanted <= slots) return;
        slots = wanted;
        scratch.ReserveCells(slots << layout!.Bits);
    }
}
