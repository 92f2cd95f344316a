using System.Runtime.InteropServices;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>How often each whole number was given: an array while the numbers lie close together, as on every scale, then a dictionary.</summary>
internal sealed class ValueCounts
{
    private const int MaxSpan = 256;
    private const int Room = 12;

    private int lowest;
    private long[] near = [];
    private Dictionary<int, long>? far;

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

    public IReadOnlyDictionary<int, long> ToHistogram() => far is null ? Near : new SortedDictionary<int, long>(far);

    public Moments Moments() => far is null ? Near.Moments() : OfAll([.. far.OrderBy(value => value.Key)]);

    private ValueHistogram Near => near.Length == 0 ? ValueHistogram.Empty : new(lowest, near);

    private static Moments OfAll(KeyValuePair<int, long>[] values)
    {
        var n = values.Sum(value => value.Value);
        var mean = values.Sum(value => (double)value.Key * value.Value) / n;
        return new(n, mean, values.Sum(value => value.Value * (value.Key - mean) * (value.Key - mean)), values[0].Key, values[^1].Key);
    }

    /// <summary>Makes room for a number, or goes over to the dictionary where that would take too much.</summary>
    private bool Grow(int value)
    {
        // Most scales begin at 0 or 1 and fit at once.
        var low = near.Length == 0 ? value is >= 0 and < Room ? 0 : value : Math.Min(value, lowest);
        var high = near.Length == 0 ? value is >= 0 and < Room ? Room - 1 : value : Math.Max(value, lowest + near.Length - 1);
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
