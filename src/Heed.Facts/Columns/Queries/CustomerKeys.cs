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
    /// <summary>By code, made only for codes that are asked for.</summary>
    public static UInt128[] Of(LabelCodes customers, ReadOnlySpan<int> codes)
    {
        var keys = new UInt128[customers.Cardinality];
        foreach (var code in codes)
        {
            if (code >= CodeArray.FirstValue && keys[code] == default) keys[code] = Of(customers.Labels[code - CodeArray.FirstValue]);
        }

        return keys;
    }

    private static UInt128 Of(string customer) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(customer.AsSpan()));
}
