using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;

namespace Heed.Facts.Columns;

/// <summary>Sizes at which a store acts; tests choose small ones.</summary>
/// <param name="ChunkRows">Rows of a full chunk, at most <see cref="Chunk.MaxRows"/>.</param>
/// <param name="TailRows">Rows not on disk, in all sources together, at which the next append first flushes.</param>
/// <param name="CacheBytes">Columns kept in memory.</param>
internal sealed record ColumnLimits(int ChunkRows, int TailRows, long CacheBytes)
{
    /// <summary>How many threads one question may use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether counts kept beside columns may answer instead of the columns.</summary>
    public bool UsesStatistics { get; init; } = true;

    /// <summary>What writes files.</summary>
    public Disk Disk { get; init; } = Disk.Real;

    /// <summary>For this machine: columns may take a quarter of its memory, and no more than 4 GB.</summary>
    public static ColumnLimits Usual => new(Chunk.MaxRows, 2 * Chunk.MaxRows, Math.Min(4L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));
}
