using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>A chunk on disk, read column by column when asked for.</summary>
internal sealed class StoredChunk(string folder, ChunkEntry entry, ColumnCache cache) : Chunk
{
    private const int ColumnForms = (int)ColumnForm.Presence + 1;

    private volatile ChunkDirectory? directory;
    private volatile DeletedRows? deleted;
    private volatile ResidentColumn[] resident = [];

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

    /// <summary>What of it is in memory.</summary>
    public IReadOnlyList<ResidentColumn> Resident => resident;

    public override Column? Load(ColumnKey key) => Find(key.Role, key.Name)[key.Form];

    public override ChunkValues Values(ColumnRole role, string name) => Find(role, name).Values;

    /// <summary>Only the cache calls it, one at a time.</summary>
    public void Hold(ResidentColumn column) => resident = [.. resident, column];

    /// <summary>Only the cache calls it, one at a time.</summary>
    public void LetGo(ResidentColumn column) => resident = [.. resident.Where(other => other != column)];

    private ResidentColumn Find(ColumnRole role, string name)
    {
        foreach (var column in resident)
        {
            if (!column.Is(role, name)) continue;
            cache.Touch(column);
            return column;
        }

        var forms = new Column?[ColumnForms];
        for (var form = 0; form < forms.Length; form++)
        {
            var key = new ColumnKey(role, name, (ColumnForm)form);
            if (Directory.Places.TryGetValue(key, out var place)) forms[form] = ChunkFile.ReadColumn(Path, key, place, Rows, cache.Labels, Rows == MaxRows ? cache.Planes : null);
        }

        var found = new ResidentColumn(this, role, name, forms);
        cache.Keep(found);
        return found;
    }

    /// <summary>Reads the whole file anew, whatever is cached.</summary>
    public void Verify()
    {
        if (entry.Deleted is { } named) DeletedFile.Read(folder, named, entry.File);
        foreach (var (key, place) in ChunkFile.ReadDirectory(Path, entry.Hash).Places) ChunkFile.ReadColumn(Path, key, place, Rows, cache.Labels);
    }
}
