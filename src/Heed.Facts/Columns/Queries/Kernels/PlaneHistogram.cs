using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries.Kernels;

/// <summary>
/// How often each code of up to four bits occurs, without looking at a single row: for each set of planes it is counted in how many rows all of
/// them are set, and the sets' counts give the codes' by inclusion and exclusion.
/// </summary>
internal static class PlaneHistogram
{
    public const int MaxBits = 4;

    private const int Words = CodeArray.BlockWords;

    /// <summary>Blocks whose bits a byte can count: each adds at most 8 to it.</summary>
    private const int BlocksPerByte = 31;

    /// <summary>Adds to the counts, by kept code. Every row of the blocks is counted, those that fill up the last block too.</summary>
    /// <param name="planes">Whole blocks.</param>
    /// <param name="bits">Planes of a block, at most <see cref="MaxBits"/>.</param>
    /// <param name="counts">At least 2 to the power of bits.</param>
    public static void Add(ReadOnlySpan<ulong> planes, int bits, Span<int> counts)
    {
        Span<int> sets = stackalloc int[1 << MaxBits];
        if (Avx512BW.IsSupported) CountSets512(planes, bits, sets);
        else CountSetsPlainly(planes, bits, sets);
        sets[0] = planes.Length / bits * 64;
        AddCodes(sets, bits, counts);
    }

    /// <summary>Adds only the rows of a mask that has a bit a row.</summary>
    public static void Add(ReadOnlySpan<ulong> planes, int bits, ReadOnlySpan<ulong> mask, Span<int> counts)
    {
        Span<int> sets = stackalloc int[1 << MaxBits];
        for (var word = 0; word < mask.Length; word++)
        {
            var rows = mask[word];
            if (rows == 0) continue;
            sets[0] += BitOperations.PopCount(rows);
            ref readonly var first = ref planes[(word / Words * bits * Words) + (word % Words)];
            CountSets(in first, bits, rows, sets);
        }

        AddCodes(sets, bits, counts);
    }

    /// <summary>The same without vectors, for other machines and to check the others by.</summary>
    internal static void AddPlainly(ReadOnlySpan<ulong> planes, int bits, Span<int> counts)
    {
        Span<int> sets = stackalloc int[1 << MaxBits];
        CountSetsPlainly(planes, bits, sets);
        sets[0] = planes.Length / bits * 64;
        AddCodes(sets, bits, counts);
    }

    private static void CountSetsPlainly(ReadOnlySpan<ulong> planes, int bits, Span<int> sets)
    {
        for (var block = 0; block < planes.Length; block += bits * Words)
        {
            for (var word = 0; word < Words; word++) CountSets(in planes[block + word], bits, ulong.MaxValue, sets);
        }
    }

    private static void CountSets(ref readonly ulong first, int bits, ulong rows, Span<int> sets)
    {
        Span<ulong> all = stackalloc ulong[1 << MaxBits];
        all[0] = rows;
        for (var plane = 0; plane < bits; plane++)
        {
            var set = Unsafe.Add(ref Unsafe.AsRef(in first), plane * Words);
            for (var below = 0; below < 1 << plane; below++)
            {
                var both = all[below] & set;
                all[(1 << plane) + below] = both;
                sets[(1 << plane) + below] += BitOperations.PopCount(both);
            }
        }
    }

    /// <summary>From "all of these planes are set" to "exactly these are".</summary>
    private static void AddCodes(Span<int> sets, int bits, Span<int> counts)
    {
        for (var plane = 1; plane < 1 << bits; plane <<= 1)
        {
            for (var set = 0; set < 1 << bits; set++)
            {
                if ((set & plane) == 0) sets[set] -= sets[set | plane];
            }
        }

        for (var code = 0; code < 1 << bits; code++) counts[code] += sets[code];
    }

    private static void CountSets512(ReadOnlySpan<ulong> planes, int bits, Span<int> sets)
    {
        ref var first = ref MemoryMarshal.GetReference(planes);
        var stride = bits * Words;
        for (var from = 0; from < planes.Length; from += BlocksPerByte * stride)
        {
            var blocks = Math.Min(BlocksPerByte, (planes.Length - from) / stride);
            for (var set = 1; set < 1 << bits; set++) sets[set] += CountSet(ref Unsafe.Add(ref first, from), blocks, stride, set);
        }
    }

    /// <summary>In how many rows of some blocks all planes of a set are set.</summary>
    private static int CountSet(ref ulong first, int blocks, int stride, int set)
    {
        var low = Vector512.Create((byte)15);
        var bitsOf = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4), Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)), Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4), Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));
        var counted = Vector512<byte>.Zero;
        for (var block = 0; block < blocks; block++)
        {
            ref var planes = ref Unsafe.Add(ref first, block * stride);
            var all = Vector512.LoadUnsafe(ref Unsafe.Add(ref planes, BitOperations.TrailingZeroCount(set) * Words));
            for (var more = set & (set - 1); more != 0; more &= more - 1) all &= Vector512.LoadUnsafe(ref Unsafe.Add(ref planes, BitOperations.TrailingZeroCount(more) * Words));
            counted += Avx512BW.Shuffle(bitsOf, all.AsByte() & low) + Avx512BW.Shuffle(bitsOf, (all >> 4).AsByte() & low);
        }

        return (int)Vector512.Sum(Avx512BW.SumAbsoluteDifferences(counted, Vector512<byte>.Zero).AsUInt64());
    }
}
