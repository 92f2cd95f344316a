using System.Collections;
using System.Diagnostics.CodeAnalysis;

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
}
