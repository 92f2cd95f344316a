using Heed.Facts.Columns;

namespace Heed.Facts.Tests.Columns;

/// <summary>Small limits, so that a few hundred rows make several chunks and the cache overflows.</summary>
internal static class SmallStore
{
    public static ColumnLimits Limits { get; } = new(ChunkRows: 64, TailRows: 150, CacheBytes: 2000);
}

/// <summary>All rows in the tail.</summary>
public sealed class UnflushedColumnStoreTests : FactStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async Task<IFactStore> FilledAsync(IReadOnlyList<Fact> facts)
    {
        var store = ColumnStore.OpenForWriting(folder.Path);
        await store.AppendAsync(facts, "all");
        return store;
    }
}

/// <summary>Rows in small chunks and the tail, appended a few at a time with flushes in between, closed and opened again.</summary>
public sealed class ReopenedColumnStoreTests : FactStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async Task<IFactStore> FilledAsync(IReadOnlyList<Fact> facts)
    {
        var limits = facts.Count > 10_000 ? ColumnLimits.Usual : SmallStore.Limits;
        await using (var store = ColumnStore.TryOpenForWriting(folder.Path, limits)!)
        {
            var batches = facts.Chunk(Math.Max(37, facts.Count / 10)).ToList();
            for (var i = 0; i < batches.Count; i++)
            {
                await store.AppendAsync(batches[i], "batch " + i);
                if (i % 3 == 1) await store.FlushAsync();
            }

            await store.FlushAsync();
        }

        return ColumnStore.TryOpenForWriting(folder.Path, limits)!;
    }
}

/// <summary>A reader that has part of the rows from the folder and the rest from the log, while the writer goes on.</summary>
public sealed class ReadingColumnStoreTests : FactStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async Task<IFactStore> FilledAsync(IReadOnlyList<Fact> facts)
    {
        var limits = facts.Count > 10_000 ? ColumnLimits.Usual : SmallStore.Limits;
        await using var writer = ColumnStore.TryOpenForWriting(folder.Path, limits)!;
        var half = facts.Count / 2;
        await writer.AppendAsync([.. facts.Take(half)], "half");
        await writer.FlushAsync();
        var reader = ColumnStore.OpenForReading(folder.Path, limits);
        await reader.AppendAsync([.. facts.Skip(half)], "all");
        await writer.AppendAsync([.. facts.Skip(half).Take(half / 2)], "most");
        await writer.FlushAsync();
        return reader;
    }
}
