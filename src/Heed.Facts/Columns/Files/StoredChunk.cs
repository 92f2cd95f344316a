using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>A chunk on disk, read column by column when asked for.</summary>
internal sealed class StoredChunk(string folder, ChunkEntry entry, ColumnCache cache) : Chunk
{
    private volatile ChunkDirectory? directory;

    public ChunkEntry Entry => entry;

    public string Path { get; } = System.IO.Path.Combine(folder, entry.File);

    public override int Rows => entry.Rows;

    public override long MinAt => entry.From;

    public override long MaxAt => entry.To;

    public override IReadOnlyCollection<ColumnKey> Keys => [.. Directory.Places.Keys];

    private ChunkDirectory Directory => directory ??= ChunkFile.ReadDirectory(Path, entry.Hash);

    public override Column? Load(ColumnKey key) => Directory.Places.TryGetValue(key, out var place)
        ? cache.GetOrLoad(this, key, () => ChunkFile.ReadColumn(Path, key, place, Rows, cache.Labels))
        : null;

    /// <summary>Reads the whole file anew, whatever is cached.</summary>
    public void Verify()
    {
        foreach (var (key, place) in ChunkFile.ReadDirectory(Path, entry.Hash).Places) ChunkFile.ReadColumn(Path, key, place, Rows, cache.Labels);
    }
}
