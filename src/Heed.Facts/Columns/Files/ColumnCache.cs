using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>
/// Keeps the columns last used in memory, up to a size; the longest unused go first. A chunk holds what is resident of it, so that finding a
/// column again takes no lock; the order of use is kept only to the question, not within one.
/// </summary>
internal sealed class ColumnCache(long capacity)
{
    private readonly Lock gate = new();
    private readonly LinkedList<ResidentColumn> byUse = [];
    private long size;
    private int question;

    /// <summary>Labels the columns share.</summary>
    public LabelPool Labels { get; } = new();

    /// <summary>Where planes of full chunks stand; others are soon replaced.</summary>
    public PlaneRoom Planes { get; } = new();

    /// <summary>Marks that another question begins.</summary>
    public void Begin() => Interlocked.Increment(ref question);

    /// <summary>Says that a column is in use.</summary>
    public void Touch(ResidentColumn column)
    {
        var now = Volatile.Read(ref question);
        if (column.LastUsed == now) return;
        lock (gate)
        {
            column.LastUsed = now;
            if (column.Node is not { List: not null } node) return;
            byUse.Remove(node);
            byUse.AddFirst(node);
        }
    }

    /// <summary>Keeps a column, and lets go of those longest unused where there is no room.</summary>
    public void Keep(ResidentColumn column)
    {
        lock (gate)
        {
            column.LastUsed = question;
            column.Node = byUse.AddFirst(column);
            column.Chunk.Hold(column);
            size += column.Bytes;
            while (size > capacity && byUse.Count > 1) Remove(byUse.Last!.Value);
        }
    }

    /// <summary>Forgets chunks whose files are gone.</summary>
    public void Forget(IReadOnlySet<StoredChunk> chunks)
    {
        lock (gate)
        {
            foreach (var column in chunks.SelectMany(chunk => chunk.Resident).ToList()) Remove(column);
        }
    }

    private void Remove(ResidentColumn column)
    {
        if (column.Node is not { List: not null } node) return;
        byUse.Remove(node);
        column.Chunk.LetGo(column);
        size -= column.Bytes;
    }
}

/// <summary>All a chunk has under one name, in memory.</summary>
/// <param name="chunk">The chunk.</param>
/// <param name="role">The part the name plays.</param>
/// <param name="name">The name.</param>
/// <param name="forms">The columns by form; null where there is none.</param>
internal sealed class ResidentColumn(StoredChunk chunk, ColumnRole role, string name, Column?[] forms)
{
    public StoredChunk Chunk => chunk;

    public long Bytes { get; } = 64 + forms.Sum(form => form?.Bytes ?? 0);

    public int LastUsed { get; set; }

    public LinkedListNode<ResidentColumn>? Node { get; set; }

    public Column? this[ColumnForm form] => forms[(int)form];

    public ChunkValues Values { get; } = new(
        (NumberCodes?)forms[(int)ColumnForm.NumberCodes],
        (DoubleColumn?)forms[(int)ColumnForm.Doubles],
        (LabelCodes?)forms[(int)ColumnForm.LabelCodes],
        (ManyLabels?)forms[(int)ColumnForm.ManyLabels]);

    public bool Is(ColumnRole ofRole, string called) => role == ofRole && (ReferenceEquals(name, called) || string.Equals(name, called, StringComparison.Ordinal));
}
