using System.Buffers;

namespace Heed.Facts.Columns.Queries;

/// <summary>Whose each entry of a chunk's slots is, in arrays to be given back.</summary>
internal sealed class ChunkCustomers
{
    private readonly int[] slots;
    private readonly UInt128[] keys;
    private readonly int count;

    private ChunkCustomers(int[] slots, UInt128[] keys, int count) => (this.slots, this.keys, this.count) = (slots, keys, count);

    public static ChunkCustomers Of(ScannedChunk scanned, GroupSlots groups, Scratch scratch)
    {
        if (scanned.Values(Dimensions.Customer).Labels is not { } customers) return new([], [], 0);
        var entries = groups.Rows.Length;
        var codes = scratch.Codes(entries);
        customers.Codes.Gather(groups.Rows, codes);
        var all = new ChunkCustomers(ArrayPool<int>.Shared.Rent(entries), ArrayPool<UInt128>.Shared.Rent(entries), entries);
        groups.Slots.CopyTo(all.slots);
        CustomerKeys.Fill(customers, codes, all.keys);
        return all;
    }

    /// <summary>Adds them to the groups their slots stand for. Once only.</summary>
    public void AddTo(GroupSum?[] targets)
    {
        for (var i = 0; i < count; i++)
        {
            if (keys[i] != default) targets[slots[i]]!.AddCustomer(keys[i]);
        }

        ArrayPool<int>.Shared.Return(slots);
        ArrayPool<UInt128>.Shared.Return(keys);
    }
}
