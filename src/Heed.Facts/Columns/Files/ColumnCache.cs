using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>Keeps the columns last used in memory, up to a size; the longest unused go first.</summary>
internal sealed class ColumnCache(long capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(StoredChunk, ColumnKey), LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = [];
    private long size;

    /// <summary>Labels the columns share.</summary>
    public LabelPool Labels { get; } = new();

    private sealed record Entry((StoredChunk, ColumnKey) Key, Column Column);

    public Column GetOrLoad(StoredChunk chunk, ColumnKey key, Func<Column> load)
    {
        lock (gate)
        {
            if (entries.TryGetValue((chunk, key), out var found))
            {
                byUse.Remove(found);
                byUse.AddFirst(found);
                return found.Value.Column;
            }
        }

        var column = load();
        lock (gate)
        {
            if (!entries.ContainsKey((chunk, key))) Keep(new((chunk, key), column));
        }

        return column;
    }

    /// <summary>Forgets chunks whose files are gone.</summary>
    public void Forget(IReadOnlySet<StoredChunk> chunks)
    {
        lock (gate)
        {
            foreach (var node in entries.Where(entry => chunks.Contains(entry.Key.Item1)).Select(entry => entry.Value).ToList()) Remove(node);
        }
    }

    private void Keep(Entry entry)
    {
        entries[entry.Key] = byUse.AddFirst(entry);
        size += entry.Column.Bytes;
        while (size > capacity && byUse.Count > 1) Remove(byUse.Last!);
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        entries.Remove(node.Value.Key);
        size -= node.Value.Column.Bytes;
    }
}
