using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries.Kernels;

/// <summary>
/// In how many rows all planes of a set are set, 512 rows an instruction. Bits are added up as a column of binary digits, carries and all, and
/// only every eighth vector's worth is counted out.
/// <para>Source: Harley and Seal's carry-save counting, as in Muła, Kurz and Lemire 2018, Faster population counts using AVX2 instructions.</para>
/// </summary>
internal static class PlaneCounts
{
    private const int Words = CodeArray.BlockWords;

    /// <summary>Groups of eight blocks whose bits a byte can count: each adds at most 8 to it.</summary>
    private const int GroupsPerByte = 31;

    public static int Of(ReadOnlySpan<ulong> planes, int bits, int set)
    {
        Span<int> offsets = stackalloc int[PlaneHistogram.MaxBits];
        var count = 0;
        for (var left = set; left != 0; left &= left - 1) offsets[count++] = BitOperations.TrailingZeroCount(left) * Words;
        ref var first = ref MemoryMarshal.GetReference(planes);
        var stride = bits * Words;
        var blocks = planes.Length / stride;
        return count switch
        {
            1 => Count(ref first, stride, blocks, new One(offsets[0])),
            2 => Count(ref first, stride, blocks, new Two(offsets[0], offsets[1])),
            3 => Count(ref first, stride, blocks, new Three(offsets[0], offsets[1], offsets[2])),
            _ => Count(ref first, stride, blocks, new Four(offsets[0], offsets[1], offsets[2], offsets[3])),
        };
    }

    private interface IPlanes
    {
        /// <summary>The rows of a block in which all are set.</summary>
        Vector512<ulong> Of(ref ulong block);
    }

    private readonly struct One(int a) : IPlanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) => Vector512.LoadUnsafe(ref block, (nuint)a);
    }

    private readonly struct Two(int a, int b) : IPlanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) => Vector512.LoadUnsafe(ref block, (nuint)a) & Vector512.LoadUnsafe(ref block, (nuint)b);
    }

    private readonly struct Three(int a, int b, int c) : IPlanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) =>
            Vector512.LoadUnsafe(ref block, (nuint)a) & Vector512.LoadUnsafe(ref block, (nuint)b) & Vector512.LoadUnsafe(ref block, (nuint)c);
    }

    private readonly struct Four(int a, int b, int c, int d) : IPlanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) =>
            Vector512.LoadUnsafe(ref block, (nuint)a) & Vector512.LoadUnsafe(ref block, (nuint)b)
            & Vector512.LoadUnsafe(ref block, (nuint)c) & Vector512.LoadUnsafe(ref block, (nuint)d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Count<T>(ref ulong first, int stride, int blocks, T planes)
        where T : struct, IPlanes
    {
        long total = 0;
        var (ones, twos, fours) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        var block = 0;
        while (block + 8 <= blocks)
        {
            var eights = Vector512<byte>.Zero;
            for (var group = 0; group < GroupsPerByte && block + 8 <= blocks; group++, block += 8)
            {
                ref var at = ref Unsafe.Add(ref first, block * stride);
                var twosA = Carry(ref ones, planes.Of(ref at), planes.Of(ref Unsafe.Add(ref at, stride)));
                var twosB = Carry(ref ones, planes.Of(ref Unsafe.Add(ref at, 2 * stride)), planes.Of(ref Unsafe.Add(ref at, 3 * stride)));
                var foursA = Carry(ref twos, twosA, twosB);
                twosA = Carry(ref ones, planes.Of(ref Unsafe.Add(ref at, 4 * stride)), planes.Of(ref Unsafe.Add(ref at, 5 * stride)));
                twosB = Carry(ref ones, planes.Of(ref Unsafe.Add(ref at, 6 * stride)), planes.Of(ref Unsafe.Add(ref at, 7 * stride)));
                var foursB = Carry(ref twos, twosA, twosB);
                eights += BitsOf(Carry(ref fours, foursA, foursB));
            }

            total += 8 * Sum(eights);
        }

        total += (4 * Sum(BitsOf(fours))) + (2 * Sum(BitsOf(twos))) + Sum(BitsOf(ones));
        for (; block < blocks; block++) total += Sum(BitsOf(planes.Of(ref Unsafe.Add(ref first, block * stride))));
        return (int)total;
    }

    /// <summary>Adds two bits to a third in each place; returns what is carried.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Carry(ref Vector512<ulong> sum, Vector512<ulong> a, Vector512<ulong> b)
    {
        var before = sum;
        sum = Avx512F.TernaryLogic(before, a, b, 0x96);
        return Avx512F.TernaryLogic(before, a, b, 0xE8);
    }

    /// <summary>How many bits each byte has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> BitsOf(Vector512<ulong> bits)
    {
        var low = Vector512.Create((byte)15);
        var ofHalf = Vector512.Create(0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL).AsByte();
        return Avx512BW.Shuffle(ofHalf, bits.AsByte() & low) + Avx512BW.Shuffle(ofHalf, (bits >> 4).AsByte() & low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Sum(Vector512<byte> counts) => (long)Vector512.Sum(Avx512BW.SumAbsoluteDifferences(counts, Vector512<byte>.Zero).AsUInt64());
}
