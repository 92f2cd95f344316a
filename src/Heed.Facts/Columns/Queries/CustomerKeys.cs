using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>
/// Customers told apart across chunks, each of which numbers them in its own way: by 128 bits of their names. Two of a billion customers share them
/// with a chance of 1 in 10²¹.
/// </summary>
internal static class CustomerKeys
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The key of each row's customer; 0 where nobody is known.</summary>
    public static void Fill(LabelCodes customers, ReadOnlySpan<int> codes, Span<UInt128> keys)
    {
        // Where most rows are of others, whom they are of is asked for each.
        if (customers.Labels.Length > codes.Length)
        {
            for (var i = 0; i < codes.Length; i++) keys[i] = Of(customers, codes[i]);
            return;
        }

        var known = ArrayPool<UInt128>.Shared.Rent(customers.Cardinality);
        for (var code = 0; code < customers.Cardinality; code++) known[code] = Of(customers, code);
        for (var i = 0; i < codes.Length; i++) keys[i] = known[codes[i]];
        ArrayPool<UInt128>.Shared.Return(known);
    }

    /// <summary>The key of a customer in a stretch of time, as if another customer's.</summary>
    public static UInt128 In(UInt128 customer, int bucket) => customer ^ ((ulong)(uint)bucket * Odd) ^ (new UInt128((ulong)(uint)bucket * Odd, 0) >> 1);

    private static UInt128 Of(LabelCodes customers, int code) =>
        code < CodeArray.FirstValue ? default : XxHash128.HashToUInt128(MemoryMarshal.AsBytes(customers.Labels[code - CodeArray.FirstValue].AsSpan()));
}
