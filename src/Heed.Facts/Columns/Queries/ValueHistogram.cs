using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>How often each whole number was given, smallest first, in no more room than an array; never changed once made.</summary>
internal sealed class ValueHistogram(int lowest, long[] counts) : IReadOnlyDictionary<int, long>
{
    public static ValueHistogram Empty { get; } = new(0, []);

    public IEnumerable<int> Keys => this.Select(value => value.Key);

    public IEnumerable<long> Values => this.Select(value => value.Value);

    public int Count => counts.Count(count => count > 0);

    public long this[int key] => TryGetValue(key, out var count) ? count : throw new KeyNotFoundException();

    public bool ContainsKey(int key) => TryGetValue(key, out _);

    public bool TryGetValue(int key, [MaybeNullWhen(false)] out long value)
    {
        var place = (long)key - lowest;
        value = place >= 0 && place < counts.Length ? counts[place] : 0;
        return value > 0;
    }

    public IEnumerator<KeyValuePair<int, long>> GetEnumerator()
    {
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0) yield return new(lowest + place, counts[place]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Mean and spread, in two passes.</summary>
    public Moments Moments()
    {
        long n = 0;
        double sum = 0;
        var (first, last) = (-1, 0);
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] == 0) continue;
            n += counts[place];
            sum += (double)(lowest + place) * counts[place];
            if (first < 0) first = place;
            last = place;
        }

        if (n == 0) return default;
        var mean = sum / n;
        double spread = 0;
        for (var place = first; place <= last; place++) spread += counts[place] * (lowest + place - mean) * (lowest + place - mean);
        return new(n, mean, spread, lowest + first, lowest + last);
    }
}
