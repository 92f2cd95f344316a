namespace Heed.Facts.Columns.Chunks;

/// <summary>Up to 65,536 rows of one source, by column; never changed once made.</summary>
internal abstract class Chunk
{
    public const int MaxRows = 65_536;

    public static ColumnKey At { get; } = new(ColumnRole.Row, "at", ColumnForm.Longs);

    public static ColumnKey Seq { get; } = new(ColumnRole.Row, "seq", ColumnForm.Longs);

    public abstract int Rows { get; }

    public abstract long MinAt { get; }

    public abstract long MaxAt { get; }

    /// <summary>Rows that are not to be seen any more; null where there are none.</summary>
    public virtual DeletedRows? Deleted => null;

    public int LiveRows => Rows - (Deleted?.Count ?? 0);

    public abstract IReadOnlyCollection<ColumnKey> Keys { get; }

    /// <summary>A column, or null where no row of the chunk has it.</summary>
    public abstract Column? Load(ColumnKey key);

    public LongColumn Longs(ColumnKey key) => (LongColumn)Load(key)!;

    /// <summary>What one name holds in this chunk.</summary>
    public virtual ChunkValues Values(ColumnRole role, string name) => new(
        (NumberCodes?)Load(new(role, name, ColumnForm.NumberCodes)),
        (DoubleColumn?)Load(new(role, name, ColumnForm.Doubles)),
        (LabelCodes?)Load(new(role, name, ColumnForm.LabelCodes)),
        (ManyLabels?)Load(new(role, name, ColumnForm.ManyLabels)));
}

/// <summary>The columns of one name, by form; at most one of the two number forms is there.</summary>
internal readonly record struct ChunkValues(NumberCodes? Numbers, DoubleColumn? Doubles, LabelCodes? Labels, ManyLabels? Many);

/// <summary>A chunk all in memory.</summary>
internal sealed class MemoryChunk(int rows, IReadOnlyDictionary<ColumnKey, Column> columns) : Chunk
{
    public override int Rows => rows;

    public override long MinAt => Longs(At).Lowest;

    public override long MaxAt { get; } = ((LongColumn)columns[At]).Highest;

    public override IReadOnlyCollection<ColumnKey> Keys => [.. columns.Keys];

    public override Column? Load(ColumnKey key) => columns.GetValueOrDefault(key);
}
