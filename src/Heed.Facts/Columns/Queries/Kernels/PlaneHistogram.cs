using System.Numerics;
using System.Runtime.CompilerServices;
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

    /// <summary>Adds to the counts, by kept code. Every row of the blocks is counted, those that fill up the last block too.</summary>
    /// <param name="planes">Whole blocks.</param>
    /// <param name="bits">Planes of a block, from 1 to <see cref="MaxBits"/>.</param>
    /// <param name="codes">Every kept code is below it.</param>
    /// <param name="counts">At least 2 to the power of bits.</param>
    public static void Add(ReadOnlySpan<ulong> planes, int bits, int codes, Span<int> counts)
    {
        Span<int> sets = stackalloc int[1 << MaxBits];
        sets[0] = planes.Length / bits * 64;
        // A set that is itself no code is part of none that occurs.
        var whole = Avx512BW.IsSupported ? planes.Length / (bits * Words) / PlaneCounts.GroupBlocks * PlaneCounts.GroupBlocks * bits * Words : 0;
        PlaneCounts.Add(planes[..whole], bits, codes, sets);
        CountSets(planes[whole..], bits, sets);
        AddCodes(sets, bits, counts);
    }

    /// <summary>The same without vectors, for other machines and to check the others by.</summary>
    internal static void AddPlainly(ReadOnlySpan<ulong> planes, int bits, Span<int> counts)
    {
        Span<int> sets = stackalloc int[1 << MaxBits];
        CountSets(planes, bits, sets);
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
            CountSets(in planes[(word / Words * bits * Words) + (word % Words)], bits, rows, sets);
        }

        AddCodes(sets, bits, counts);
    }

    private static void CountSets(ReadOnlySpan<ulong> planes, int bits, Span<int> sets)
    {
        for (var block = 0; block < planes.Length; block += bits * Words)
        {
            for (var word = 0; word < Words; word++) CountSets(in planes[block + word], bits, ulong.MaxValue, sets);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
}
