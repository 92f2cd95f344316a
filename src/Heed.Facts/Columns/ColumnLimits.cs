using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns;

/// <summary>Sizes at which a store acts; tests choose small ones.</summary>
/// <param name="ChunkRows">Rows of a full chunk, at most <see cref="Chunk.MaxRows"/>.</param>
/// <param name="TailRows">Rows not on disk, in all sources together, at which the next append first flushes.</param>
/// <param name="CacheBytes">Columns kept in memory.</param>
internal sealed record ColumnLimits(int ChunkRows, int TailRows, long CacheBytes)
{
    /// <summary>For this machine: columns may take a quarter of its memory, and no more than 4 GB.</summary>
    public static ColumnLimits Usual => new(Chunk.MaxRows, 2 * Chunk.MaxRows, Math.Min(4L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));
}
