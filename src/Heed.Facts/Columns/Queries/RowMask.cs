using System.Numerics;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>Sets of a chunk's rows as bits, in whole blocks; bits behind the last row are 0.</summary>
internal static class RowMask
{
    public static int WordsOf(int rows) => CodeArray.BlocksOf(rows) * CodeArray.BlockWords;

    /// <summary>Makes it the set of all rows.</summary>
    public static void Fill(Span<ulong> mask, int rows)
    {
        mask.Fill(ulong.MaxValue);
        Trim(mask, rows);
    }

    /// <summary>Takes out what stands behind the last row.</summary>
    public static void Trim(Span<ulong> mask, int rows)
    {
        if (rows % 64 > 0) mask[rows / 64] &= (1UL << (rows % 64)) - 1;
        mask[((rows + 63) / 64)..].Clear();
    }

    public static int Count(ReadOnlySpan<ulong> mask)
    {
        var count = 0;
        foreach (var word in mask) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The rows in the set, in order; returns how many.</summary>
    public static int List(ReadOnlySpan<ulong> mask, Span<int> rows)
    {
        var count = 0;
        for (var word = 0; word < mask.Length; word++)
        {
            for (var left = mask[word]; left != 0; left &= left - 1) rows[count++] = (word * 64) + BitOperations.TrailingZeroCount(left);
        }

        return count;
    }

    public static void Add(Span<ulong> mask, int row) => mask[row / 64] |= 1UL << (row % 64);

    public static void And(Span<ulong> mask, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < mask.Length; i++) mask[i] &= other[i];
    }

    public static void AndNot(Span<ulong> mask, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < mask.Length; i++) mask[i] &= ~other[i];
    }

    public static void Or(Span<ulong> mask, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < mask.Length; i++) mask[i] |= other[i];
    }
}
