namespace Heed.Facts.Columns.Queries;

/// <summary>
/// Something for each customer, by key: an open hash table whose keys are hashes already. It touches next to no memory beside a customer's own, and
/// what the next ones need is fetched while one is waited for, which matters with millions.
/// </summary>
internal sealed class CustomerMap<T>
    where T : struct
{
    private const int Starting = 64;

    private UInt128[] keys = new UInt128[Starting];
    private T[] values = new T[Starting];

    public int Count { get; private set; }

    public IEnumerable<T> Values => values.Where((_, place) => keys[place] != default);

    /// <summary>What is kept for a customer, to be changed in place until the next is asked for.</summary>
    public ref T At(UInt128 key, out bool isKnown)
    {
        // No key is 0: that marks a free place.
        if (key == default) key = UInt128.One;
        if (3 * (Count + 1) > 2 * keys.Length) Grow();
        var place = Find(keys, key);
        isKnown = keys[place] != default;
        if (!isKnown)
        {
            keys[place] = key;
            Count++;
        }

        return ref values[place];
    }

    private static int Find(UInt128[] keys, UInt128 key)
    {
        var mask = keys.Length - 1;
        var place = (int)(ulong)key & mask;
        while (keys[place] != key && keys[place] != default) place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var (widerKeys, widerValues) = (new UInt128[2 * keys.Length], new T[2 * values.Length]);
        for (var place = 0; place < keys.Length; place++)
        {
            if (keys[place] == default) continue;
            var to = Find(widerKeys, keys[place]);
            (widerKeys[to], widerValues[to]) = (keys[place], values[place]);
        }

        (keys, values) = (widerKeys, widerValues);
    }
}
