using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Heed.Facts.Columns.Queries.Kernels;

/// <summary>
/// How many bits many vectors have. Bits are added up as a column of binary digits, carries and all, and only every eighth vector's worth is
/// counted out.
/// <para>Source: Harley and Seal's carry-save counting, as in Muła, Kurz and Lemire 2018, Faster population counts using AVX2 instructions.</para>
/// </summary>
internal struct BitSum
{
    private Vector512<ulong> ones;
    private Vector512<ulong> twos;
    private Vector512<ulong> fours;
    private Vector512<byte> eights;

    /// <summary>Adds two vectors; returns the twos that are carried.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> AddOnes(Vector512<ulong> a, Vector512<ulong> b) => Carry(ref ones, a, b);

    /// <summary>Adds twos carried before; returns the fours that are carried.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> AddTwos(Vector512<ulong> a, Vector512<ulong> b) => Carry(ref twos, a, b);

    /// <summary>Adds fours carried before; the bytes that count hold 31 times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddFours(Vector512<ulong> a, Vector512<ulong> b) => eights += BitsOf(Carry(ref fours, a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Total() => (int)Vector512.Sum((Sum(eights) << 3) + (Sum(BitsOf(fours)) << 2) + (Sum(BitsOf(twos)) << 1) + Sum(BitsOf(ones)));

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
    private static Vector512<ulong> Sum(Vector512<byte> counts) => Avx512BW.SumAbsoluteDifferences(counts, Vector512<byte>.Zero).AsUInt64();
}
