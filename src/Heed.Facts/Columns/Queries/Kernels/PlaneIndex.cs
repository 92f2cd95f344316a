using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries.Kernels;

/// <summary>
/// Turns the bit planes of a block into a number a row, the first plane being the lowest bit. Planes of several columns laid one after the other
/// give the number of a combination without any multiplication.
/// </summary>
internal static class PlaneIndex
{
    /// <summary>The numbers of a block's 512 rows.</summary>
    public static void Unpack(ReadOnlySpan<ulong> planes, int bits, Span<int> numbers)
    {
        if (planes.Length < bits * CodeArray.BlockWords || numbers.Length < CodeArray.BlockRows) throw new ArgumentException("not a whole block", nameof(planes));
        if (Avx512BW.IsSupported) Unpack512(planes, bits, numbers);
        else if (Avx2.IsSupported) Unpack256(planes, bits, numbers);
        else UnpackPlainly(planes, bits, numbers);
    }

    /// <summary>The same without vectors, for other machines and to check the others by.</summary>
    internal static void UnpackPlainly(ReadOnlySpan<ulong> planes, int bits, Span<int> numbers)
    {
        for (var row = 0; row < CodeArray.BlockRows; row++)
        {
            var number = 0;
            for (var plane = 0; plane < bits; plane++) number |= (int)((planes[(plane * CodeArray.BlockWords) + (row / 64)] >> (row % 64)) & 1) << plane;
            numbers[row] = number;
        }
    }

    /// <summary>64 rows at a time; each eight planes make a byte of the number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack512(ReadOnlySpan<ulong> planes, int bits, Span<int> numbers)
    {
        ref var plane = ref MemoryMarshal.GetReference(planes);
        ref var target = ref MemoryMarshal.GetReference(numbers);
        var bitOfRow = Vector512.Create(0x8040201008040201UL).AsByte();
        var byteOfRow = Vector512.Create(
            0UL, 0x0101010101010101UL, 0x0202020202020202UL, 0x0303030303030303UL, 0x0404040404040404UL, 0x0505050505050505UL, 0x0606060606060606UL, 0x0707070707070707UL).AsByte();
        for (var word = 0; word < CodeArray.BlockWords; word++)
        {
            ref var into = ref Unsafe.Add(ref target, word * 64);
            for (var first = 0; first == 0 || first < bits; first += 8)
            {
                var bytes = Vector512<byte>.Zero;
                for (var p = first; p < Math.Min(bits, first + 8); p++)
                {
                    var rows = Avx512BW.Shuffle(Vector512.Create(Unsafe.Add(ref plane, (p * CodeArray.BlockWords) + word)).AsByte(), byteOfRow);
                    var bit = Vector512.Create((byte)(1 << (p - first)));
                    bytes |= Vector512.ConditionalSelect(Vector512.Equals(rows & bitOfRow, bitOfRow), bit, Vector512<byte>.Zero);
                }

                Add(bytes, first, ref into);
            }
        }
    }

    /// <summary>Puts a byte of each of 64 numbers at its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<byte> bytes, int shift, ref int into)
    {
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var part = quarter switch
            {
                0 => bytes.GetLower().GetLower(),
                1 => bytes.GetLower().GetUpper(),
                2 => bytes.GetUpper().GetLower(),
                _ => bytes.GetUpper().GetUpper(),
            };
            var wide = Avx512F.ConvertToVector512Int32(part);
            ref var place = ref Unsafe.Add(ref into, quarter * 16);
            if (shift > 0) wide = Vector512.LoadUnsafe(ref place) | (wide << shift);
            wide.StoreUnsafe(ref place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Unpack256(ReadOnlySpan<ulong> planes, int bits, Span<int> numbers)
    {
        ref var plane = ref MemoryMarshal.GetReference(planes);
        ref var target = ref MemoryMarshal.GetReference(numbers);
        var bitOfRow = Vector256.Create(0x8040201008040201UL).AsByte();
        var byteOfRow = Vector256.Create(0UL, 0x0101010101010101UL, 0x0202020202020202UL, 0x0303030303030303UL).AsByte();
        for (var half = 0; half < 2 * CodeArray.BlockWords; half++)
        {
            ref var into = ref Unsafe.Add(ref target, half * 32);
            for (var first = 0; first == 0 || first < bits; first += 8)
            {
                var bytes = Vector256<byte>.Zero;
                for (var p = first; p < Math.Min(bits, first + 8); p++)
                {
                    var word = (uint)(Unsafe.Add(ref plane, (p * CodeArray.BlockWords) + (half / 2)) >> (half % 2 * 32));
                    var rows = Avx2.Shuffle(Vector256.Create(word).AsByte(), byteOfRow);
                    bytes |= Vector256.Equals(rows & bitOfRow, bitOfRow) & Vector256.Create((byte)(1 << (p - first)));
                }

                for (var eighth = 0; eighth < 4; eighth++)
                {
                    var eight = eighth < 2 ? bytes.GetLower() : bytes.GetUpper();
                    var wide = Avx2.ConvertToVector256Int32(eighth % 2 == 0 ? eight : Sse2.ShiftRightLogical128BitLane(eight, 8));
                    ref var place = ref Unsafe.Add(ref into, eighth * 8);
                    if (first > 0) wide = Vector256.LoadUnsafe(ref place) | (wide << first);
                    wide.StoreUnsafe(ref place);
                }
            }
        }
    }
}
