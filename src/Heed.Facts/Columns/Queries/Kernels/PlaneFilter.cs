using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries.Kernels;

/// <summary>
/// Marks the rows whose code is one of some, 512 rows an instruction: the set is split by the highest bit, and the halves are joined by that bit's
/// plane. Halves that are empty, full or alike cost nothing. Sets too ragged for that are looked up row by row.
/// </summary>
internal static class PlaneFilter
{
    private const int Words = CodeArray.BlockWords;
    private const int MaxSplits = 1024;

    /// <summary>Adds to the mask the rows whose code passes. The mask has a bit a row, whole blocks of them.</summary>
    /// <param name="codes">The column.</param>
    /// <param name="passing">By code, from 0.</param>
    /// <param name="mask">The rows.</param>
    public static void Mark(CodeArray codes, ReadOnlySpan<bool> passing, Span<ulong> mask)
    {
        var size = 1 << codes.Bits;
        var rented = ArrayPool<bool>.Shared.Rent(size);
        var table = rented.AsSpan(0, size);
        table.Clear();
        if (codes.Lowest < passing.Length) passing.Slice(codes.Lowest, Math.Min(size, passing.Length - codes.Lowest)).CopyTo(table);
        if (Changes(table) * codes.Bits > MaxSplits) MarkByLookUp(codes, table, mask);
        else if (table.Contains(true)) MarkBySplitting(codes, table, mask);
        ArrayPool<bool>.Shared.Return(rented);
    }

    internal static void MarkBySplitting(CodeArray codes, ReadOnlySpan<bool> table, Span<ulong> mask)
    {
        var room = ArrayPool<ulong>.Shared.Rent((codes.Bits + 1) * mask.Length);
        var rows = room.AsSpan(codes.Bits * mask.Length, mask.Length);
        Split(codes, codes.Bits - 1, table, rows, room);
        for (var i = 0; i < mask.Length; i++) mask[i] |= rows[i];
        ArrayPool<ulong>.Shared.Return(room);
    }

    internal static void MarkByLookUp(CodeArray codes, ReadOnlySpan<bool> table, Span<ulong> mask)
    {
        Span<int> numbers = stackalloc int[CodeArray.BlockRows];
        for (var block = 0; block < mask.Length / Words; block++)
        {
            PlaneIndex.Unpack(codes.Block(block), codes.Bits, numbers);
            for (var row = 0; row < numbers.Length; row++)
            {
                if (table[numbers[row]]) mask[(block * Words) + (row / 64)] |= 1UL << (row % 64);
            }
        }
    }

    private static int Changes(ReadOnlySpan<bool> table)
    {
        var changes = 0;
        for (var code = 1; code < table.Length; code++) changes += table[code] == table[code - 1] ? 0 : 1;
        return changes;
    }

    private static void Split(CodeArray codes, int plane, ReadOnlySpan<bool> table, Span<ulong> into, ulong[] room)
    {
        while (true)
        {
            if (!table.Contains(!table[0]))
            {
                into.Fill(table[0] ? ulong.MaxValue : 0);
                return;
            }

            if (!table[..(table.Length / 2)].SequenceEqual(table[(table.Length / 2)..])) break;
            table = table[..(table.Length / 2)];
            plane--;
        }

        var other = room.AsSpan(plane * into.Length, into.Length);
        Split(codes, plane - 1, table[..(table.Length / 2)], into, room);
        Split(codes, plane - 1, table[(table.Length / 2)..], other, room);
        Join(codes, plane, into, other);
    }

    /// <summary>Takes the other half's rows where the plane is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(CodeArray codes, int plane, Span<ulong> into, Span<ulong> other)
    {
        ref var bits = ref MemoryMarshal.GetReference(codes.Planes);
        ref var unset = ref MemoryMarshal.GetReference(into);
        ref var set = ref MemoryMarshal.GetReference(other);
        for (var block = 0; block < into.Length / Words; block++)
        {
            var bit = Vector512.LoadUnsafe(ref Unsafe.Add(ref bits, ((block * codes.Bits) + plane) * Words));
            var at = (nuint)(block * Words);
            Vector512.ConditionalSelect(bit, Vector512.LoadUnsafe(ref set, at), Vector512.LoadUnsafe(ref unset, at)).StoreUnsafe(ref unset, at);
        }
    }
}
