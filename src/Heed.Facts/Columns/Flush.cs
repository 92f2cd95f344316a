using System.Collections.Immutable;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;

namespace Heed.Facts.Columns;

/// <summary>
/// Puts a state on disk: first the new chunks, then the manifest that names them. Until the manifest is replaced the folder is what it was,
/// so a crash anywhere leaves the earlier state whole.
/// </summary>
internal sealed class Flush(string folder, ColumnCache cache, FileNumbers numbers, int chunkRows, Disk disk)
{
    /// <summary>How the name of a chunk file ends.</summary>
    public const string Extension = ".chunk";

    /// <summary>The state with all rows in chunks.</summary>
    public StoreState Run(StoreState state)
    {
        var jobs = new List<Job>();
        foreach (var (key, table) in state.Tables)
        {
            if (table.Tail.Rows > 0) jobs.AddRange(JobsOf(key, table));
        }

        for (var i = 0; i < jobs.Count; i++) jobs[i] = jobs[i] with { File = numbers.Take(Extension) };
        var written = new StoredChunk[jobs.Count];
        Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => written[i] = Write(jobs[i]));
        disk.SyncFolder(folder);

        var tables = state.Tables.ToBuilder();
        foreach (var (key, chunks) in jobs.Zip(written).GroupBy(pair => pair.First.Key, pair => pair.Second).Select(group => (group.Key, group)))
        {
            tables[key] = new(KeptChunks(state.Tables[key]).AddRange(chunks), Tail.Empty);
        }

        var flushed = state with { Tables = tables.ToImmutable() };
        flushed.ToManifest(numbers.Next).Write(disk, folder);
        return flushed;
    }

    private readonly record struct Job((int Workspace, string Source) Key, ArraySegment<Fact> Rows, string File);

    /// <summary>All but a last chunk that isn't full: that one is written again together with the rows behind it.</summary>
    private ImmutableArray<StoredChunk> KeptChunks(Table table) => PartialChunk(table) is null ? table.Stored : table.Stored[..^1];

    private StoredChunk? PartialChunk(Table table) => table.Stored is [.., var last] && last.Rows < chunkRows ? last : null;

    private IEnumerable<Job> JobsOf((int Workspace, string Source) key, Table table)
    {
        IEnumerable<Fact> rows = table.Tail.Facts();
        if (PartialChunk(table) is { } last) rows = ChunkRows.Read(last, key.Workspace, key.Source).Concat(rows);
        return rows.Chunk(chunkRows).Select(chunk => new Job(key, chunk, ""));
    }

    private StoredChunk Write(Job job) => WriteChunk(job.Rows, job.File);

    /// <summary>Puts rows on disk as a chunk no manifest names yet.</summary>
    public StoredChunk WriteChunk(ReadOnlySpan<Fact> rows) => WriteChunk(rows, numbers.Take(Extension));

    private StoredChunk WriteChunk(ReadOnlySpan<Fact> rows, string file)
    {
        var chunk = ChunkBuilder.Build(rows);
        var hash = ChunkFile.Write(disk, Path.Combine(folder, file), chunk);
        var seqs = chunk.Longs(Chunk.Seq);
        return new(folder, new(file, chunk.Rows, chunk.MinAt, chunk.MaxAt, hash) { FirstSeq = seqs.Lowest, LastSeq = seqs.Highest }, cache);
    }
}
