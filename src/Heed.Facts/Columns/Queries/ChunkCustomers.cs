using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>Whose the rows in each slot of a chunk are, everybody once a slot.</summary>
internal sealed class ChunkCustomers
{
    private readonly List<(int Slot, UInt128 Customer)> found = [];

    public static ChunkCustomers Of(ScannedChunk scanned, GroupSlots groups, Scratch scratch)
    {
        var all = new ChunkCustomers();
        if (scanned.Values(Dimensions.Customer).Labels is not { } customers) return all;
        var codes = scratch.Codes(groups.Rows.Length);
        customers.Codes.Gather(groups.Rows, codes);
        var keys = CustomerKeys.Of(customers, codes);
        HashSet<long> known = [];
        for (var entry = 0; entry < codes.Length; entry++)
        {
            var slot = groups.Slots[entry];
            if (codes[entry] >= CodeArray.FirstValue && known.Add(((long)slot << 32) | (uint)codes[entry])) all.found.Add((slot, keys[codes[entry]]));
        }

        return all;
    }

    /// <summary>Adds them to the groups their slots stand for.</summary>
    public void AddTo(GroupSum?[] targets)
    {
        foreach (var (slot, customer) in found) targets[slot]!.AddCustomer(customer);
    }
}
