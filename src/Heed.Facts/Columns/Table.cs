using System.Collections.Immutable;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;

namespace Heed.Facts.Columns;

/// <summary>The rows of one source, as a value: those on disk and those not yet.</summary>
internal sealed class Table(ImmutableArray<StoredChunk> stored, Tail tail)
{
    private readonly Lazy<TableNames> names = new(() => TableNames.Of([.. stored, .. tail.Chunks()]));

    public static Table Empty { get; } = new([], Tail.Empty);

    public ImmutableArray<StoredChunk> Stored => stored;

    public Tail Tail => tail;

    public TableNames Names => names.Value;

    public IReadOnlyList<Chunk> Chunks() => [.. stored, .. tail.Chunks()];

    public Table With(Tail newTail) => new(stored, newTail);
}
