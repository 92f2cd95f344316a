using System.Collections.Immutable;
using System.Globalization;
using Heed.Facts.Columns.Files;
using Heed.Facts.Columns.Queries;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns;

/// <summary>
/// Facts in a folder, by column. One process writes, any number read; a reader follows the log itself and keeps what the writer has not yet
/// flushed in memory. Questions and appends may run at the same time; a question sees the rows that were there when it began.
/// </summary>
public sealed class ColumnStore : IFactStore
{
    private const int MaxAttempts = 8;
    private const string ForReadingOnly = "the store was opened for reading only";

    private readonly string folder;
    private readonly ColumnLimits limits;
    private readonly ColumnCache cache;
    private readonly SemaphoreSlim changing = new(1, 1);
    private readonly WriteLock? writeLock;
    private volatile StoreState state;
    private readonly FileNumbers numbers;
    private string? checkpointOnDisk;
    private volatile bool hasDamage;

    private ColumnStore(string folder, WriteLock? writeLock, ColumnLimits limits)
    {
        this.folder = folder;
        this.limits = limits;
        cache = new(limits.CacheBytes);
        this.writeLock = writeLock;
        var manifest = writeLock is null ? Manifest.Read(folder) : Manifest.ReadOrGiveUp(folder);
        state = StoreState.Of(manifest, folder, cache);
        numbers = new(manifest.NextFile);
        checkpointOnDisk = manifest.Checkpoint;
        if (writeLock is not null) RemoveOrphans();
    }

    /// <inheritdoc/>
    public string? Checkpoint => state.Checkpoint;

    /// <summary>Opens a folder, made where it isn't there, as its only writer.</summary>
    /// <exception cref="FactsException">Another process writes to it, or its manifest is damaged.</exception>
    public static ColumnStore OpenForWriting(string folder) =>
        TryOpenForWriting(folder) ?? throw new FactsException($"another process is writing to {folder}");

    /// <summary>Opens a folder as its only writer, or returns null where another process writes to it.</summary>
    public static ColumnStore? TryOpenForWriting(string folder) => TryOpenForWriting(folder, ColumnLimits.Usual);

    /// <summary>Opens a folder without ever writing to it; where it isn't there, the store is empty.</summary>
    public static ColumnStore OpenForReading(string folder) => OpenForReading(folder, ColumnLimits.Usual);

    internal static ColumnStore? TryOpenForWriting(string folder, ColumnLimits limits)
    {
        folder = Path.GetFullPath(folder);
        var taken = WriteLock.TryTake(folder);
        if (taken is null) return null;
        try
        {
            return new(folder, taken, limits);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    internal static ColumnStore OpenForReading(string folder, ColumnLimits limits) => new(Path.GetFullPath(folder), null, limits);

    /// <inheritdoc/>
    public async ValueTask AppendAsync(IReadOnlyList<Fact> facts, string checkpoint, CancellationToken cancel = default)
    {
        await changing.WaitAsync(cancel);
        try
        {
            // Before the rows are taken, so that a disk that is full refuses all of them.
            if (writeLock is not null && state.TailRows >= limits.TailRows) WriteTails();
            state = state.Append(facts, checkpoint);
        }
        finally
        {
            changing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancel = default)
    {
        if (writeLock is null) return;
        await changing.WaitAsync(cancel);
        try
        {
            if (state.TailRows > 0 || state.Checkpoint != checkpointOnDisk) WriteTails();
        }
        finally
        {
            changing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask ClearAsync(CancellationToken cancel = default)
    {
        if (writeLock is null) throw new InvalidOperationException(ForReadingOnly);
        await changing.WaitAsync(cancel);
        try
        {
            var empty = new StoreState(state.Generation + 1, null, ImmutableDictionary<(int, string), Table>.Empty);
            empty.ToManifest(numbers.Next).Write(limits.Disk, folder);
            Publish(empty, null);
        }
        finally
        {
            changing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> EraseAsync(int workspace, string source, IReadOnlySet<long> seqs, CancellationToken cancel = default)
    {
        if (writeLock is null) throw new InvalidOperationException(ForReadingOnly);
        await changing.WaitAsync(cancel);
        try
        {
            var (without, erased) = new Erasure(folder, cache, numbers, limits.Disk).Run(state, (workspace, source), seqs);
            if (erased == 0) return 0;
            var flushed = Flush().Run(without);
            Publish(flushed, flushed.Checkpoint);
            return erased;
        }
        finally
        {
            changing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> CompactAsync(CancellationToken cancel = default)
    {
        if (writeLock is null || new Compaction(limits.ChunkRows).Next(state) is not { } job) return false;
        var rows = job.Rows();
        await changing.WaitAsync(cancel);
        try
        {
            if (Compaction.PlaceIn(state, job) is not { } place) return true;
            var stored = state.Table(job.Key.Workspace, job.Key.Source).Stored.RemoveRange(place, job.Chunks.Count);
            if (rows.Count > 0) stored = stored.Insert(place, Flush().WriteChunk([.. rows]));
            Replace(job.Key, stored);
            return true;
        }
        finally
        {
            changing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> HealAsync(Func<LogRange, CancellationToken, Task<IReadOnlyList<Fact>>> readLog, CancellationToken cancel = default)
    {
        if (writeLock is null) throw new InvalidOperationException(ForReadingOnly);
        List<string> healed = [];
        await changing.WaitAsync(cancel);
        try
        {
            foreach (var damage in Healing.Of(state, cancel))
            {
                var (workspace, source) = damage.Key;
                var table = state.Table(workspace, source);
                var (first, last) = damage.Range;
                var lost = damage.Lost(table, state.Checkpoint is { } checkpoint ? await readLog(new(workspace, source, first, last, checkpoint), cancel) : []);
                var place = table.Stored.IndexOf(damage.Damaged[0]);
                var again = lost.Chunk(limits.ChunkRows).Select(rows => Flush().WriteChunk(rows)).ToList();
                Replace(damage.Key, table.Stored.RemoveRange(damage.Damaged).InsertRange(place, again));
                healed.AddRange(damage.Damaged.Select(chunk => chunk.Path));
            }
        }
        finally
        {
            changing.Release();
        }

        hasDamage = false;
        return healed;
    }

    /// <inheritdoc/>
    public bool HasDamage => hasDamage;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FactColumn>> ColumnsAsync(int workspace, string source, CancellationToken cancel = default) =>
        AskAsync(now => now.Table(workspace, source).Names.Columns, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlySet<string>> DimensionsAsync(int workspace, string source, CancellationToken cancel = default) =>
        AskAsync(now => now.Table(workspace, source).Names.Dimensions, cancel);

    /// <inheritdoc/>
    public ValueTask<FactAnswer> CountAsync(FactQuery query, CancellationToken cancel = default) =>
        AskAsync(now => new CountRun(query, now, limits, cancel).Run(), cancel);

    /// <inheritdoc/>
    public ValueTask<RowsAnswer> RowsAsync(RowsQuery query, CancellationToken cancel = default) =>
        AskAsync(now => new RowsRun(query, now, limits.Threads, cancel).Run(), cancel);

    /// <inheritdoc/>
    public ValueTask<T> FoldAsync<T>(ValuesQuery query, Func<T> start, Func<ValuesBlock, T> each, Func<T, T, T> merge, CancellationToken cancel = default) =>
        AskAsync(now => new ValuesRun(query, now, limits.Threads, cancel).Run(start(), each, merge), cancel);

    /// <summary>Reads all that is on disk and checks it against its checksums.</summary>
    /// <exception cref="FactsException">A file is damaged or missing; the message names it.</exception>
    public async ValueTask VerifyAsync(CancellationToken cancel = default) => await AskAsync(
        now =>
        {
            foreach (var chunk in now.Tables.Values.SelectMany(table => table.Stored))
            {
                cancel.ThrowIfCancellationRequested();
                chunk.Verify();
            }

            return true;
        },
        cancel);

    /// <summary>Lets go of the folder; rows not flushed are left to the log.</summary>
    public ValueTask DisposeAsync()
    {
        writeLock?.Dispose();
        changing.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks a state, and asks a newer one where the writer has merged a chunk away meanwhile.</summary>
    private async ValueTask<T> AskAsync<T>(Func<StoreState, T> ask, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var snapshot = state;
            cache.Begin();
            try
            {
                return ask(snapshot);
            }
            catch (DamagedFileException)
            {
                hasDamage = true;
                throw;
            }
            catch (ChunkGoneException e)
            {
                if (attempt == MaxAttempts || !await CatchUpAsync(snapshot, cancel))
                {
                    hasDamage = true;
                    throw new FactsException(e.Message + "; rebuild the facts from the log (heed rebuild facts)", e);
                }
            }
        }
    }

    /// <summary>Whether there is now another state than the one asked.</summary>
    private async ValueTask<bool> CatchUpAsync(StoreState asked, CancellationToken cancel)
    {
        await changing.WaitAsync(cancel);
        try
        {
            if (writeLock is not null || !ReferenceEquals(state, asked)) return !ReferenceEquals(state, asked);
            var fresh = StoreState.Of(Manifest.Read(folder), folder, cache);
            var before = asked.ToManifest(0);
            if (before.Tables.SelectMany(table => table.Chunks).SequenceEqual(fresh.ToManifest(0).Tables.SelectMany(table => table.Chunks))) return false;
            try
            {
                state = fresh.WithRowsOf(asked);
            }
            catch (ChunkGoneException)
            {
                // The writer was faster once more: the next attempt reads the manifest again.
            }

            return true;
        }
        finally
        {
            changing.Release();
        }
    }

    private Flush Flush() => new(folder, cache, numbers, limits.ChunkRows, limits.Disk);

    /// <summary>Other chunks for a table; the tails stay as they are, so the folder reaches no further than before.</summary>
    private void Replace((int Workspace, string Source) key, ImmutableArray<StoredChunk> stored)
    {
        limits.Disk.SyncFolder(folder);
        var next = state with { Tables = state.Tables.SetItem(key, new(stored, state.Table(key.Workspace, key.Source).Tail)) };
        (next with { Checkpoint = checkpointOnDisk }).ToManifest(numbers.Next).Write(limits.Disk, folder);
        Publish(next, checkpointOnDisk);
    }

    private void WriteTails()
    {
        var flushed = Flush().Run(state);
        Publish(flushed, flushed.Checkpoint);
    }

    /// <summary>Shows a state that is on disk to the next question, and deletes the files it no longer names.</summary>
    private void Publish(StoreState next, string? checkpoint)
    {
        var kept = next.Tables.Values.SelectMany(table => table.Stored).ToHashSet();
        var named = kept.SelectMany(chunk => chunk.Files).ToHashSet(StringComparer.Ordinal);
        var gone = state.Tables.Values.SelectMany(table => table.Stored).Where(chunk => !kept.Contains(chunk)).ToHashSet();
        state = next;
        checkpointOnDisk = checkpoint;
        cache.Forget(gone);
        foreach (var file in gone.SelectMany(chunk => chunk.Files).Where(file => !named.Contains(file)).Distinct(StringComparer.Ordinal)) TryDelete(Path.Combine(folder, file));
    }

    private void RemoveOrphans()
    {
        var named = state.Tables.Values.SelectMany(table => table.Stored).SelectMany(chunk => chunk.Files).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is Columns.Flush.Extension or DeletedFile.Extension).ToList())
        {
            if (long.TryParse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture, out var number)) numbers.Pass(number);
            if (!named.Contains(Path.GetFileName(path))) TryDelete(path);
        }
    }

    /// <summary>A file that can't be deleted now is an orphan at the next opening.</summary>
    private void TryDelete(string path)
    {
        try
        {
            limits.Disk.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
