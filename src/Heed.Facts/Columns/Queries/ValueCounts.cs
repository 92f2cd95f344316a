using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Queries;

/// <summary>How often each whole number was given: an array while the numbers lie close together, as on every scale, then a dictionary.</summary>
internal sealed class ValueCounts
{
    private const int MaxSpan = 256;

    private int lowest;
    private long[] near = [];
    private Dictionary<int, long>? far;

    public bool IsEmpty => near.Length == 0 && far is null;

    public void Add(int value, long count)
    {
        var place = value - lowest;
        if ((uint)place < (uint)near.Length)
        {
            near[place] += count;
            return;
        }

        if (far is null && Grow(value)) near[value - lowest] += count;
        else CollectionsMarshal.GetValueRefOrAddDefault(far!, value, out _) += count;
    }

    /// <summary>The numbers given at least once, smallest first.</summary>
    public IEnumerable<(int Value, long Count)> All() => far is null
        ? near.Select((count, place) => (lowest + place, count)).Where(value => value.count > 0)
        : far.OrderBy(value => value.Key).Select(value => (value.Key, value.Value));

    public void Clear()
    {
        near = [];
        far = null;
    }

    /// <summary>Makes room for a number, or goes over to the dictionary where that would take too much.</summary>
    private bool Grow(int value)
    {
        var low = near.Length == 0 ? value : Math.Min(value, lowest);
        var high = near.Length == 0 ? value : Math.Max(value, lowest + near.Length - 1);
        if (high - low >= MaxSpan)
        {
            far = All().ToDictionary(known => known.Value, known => known.Count);
            near = [];
            return false;
        }

        var wider = new long[high - low + 1];
        near.CopyTo(wider, near.Length == 0 ? 0 : lowest - low);
        (near, lowest) = (wider, low);
        return true;
    }
}
