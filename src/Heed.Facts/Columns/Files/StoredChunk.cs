using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>A chunk on disk, read column by column when asked for.</summary>
internal sealed class StoredChunk(string folder, ChunkEntry entry, ColumnCache cache) : Chunk
{
    private volatile ChunkDirectory? directory;
    private volatile DeletedRows? deleted;

    public ChunkEntry Entry => entry;

    public string Path { get; } = System.IO.Path.Combine(folder, entry.File);

    public override int Rows => entry.Rows;

    public override long MinAt => entry.From;

    public override long MaxAt => entry.To;

    public override DeletedRows? Deleted => entry.Deleted is { } named ? deleted ??= DeletedFile.Read(folder, named, entry.File) : null;

    /// <summary>The files it stands in.</summary>
    public IEnumerable<string> Files => entry.Deleted is { } named ? [entry.File, named.File] : [entry.File];

    public override IReadOnlyCollection<ColumnKey> Keys => [.. Directory.Places.Keys];

    private ChunkDirectory Directory => directory ??= ChunkFile.ReadDirectory(Path, entry.Hash);

    public override Column? Load(ColumnKey key) => Directory.Places.TryGetValue(key, out var place)
        ? cache.GetOrLoad(this, key, () => ChunkFile.ReadColumn(Path, key, place, Rows, cache.Labels))
        : null;

    /// <summary>Reads the whole file anew, whatever is cached.</summary>
    public void Verify()
    {
        if (entry.Deleted is { } named) DeletedFile.Read(folder, named, entry.File);
        foreach (var (key, place) in ChunkFile.ReadDirectory(Path, entry.Hash).Places) ChunkFile.ReadColumn(Path, key, place, Rows, cache.Labels);
    }
}
