using System.Collections.Immutable;
using Heed.Facts.Columns.Files;

namespace Heed.Facts.Columns;

/// <summary>All a store holds at one moment, as a value; a question keeps the one it began with.</summary>
internal sealed record StoreState(int Generation, string? Checkpoint, ImmutableDictionary<(int Workspace, string Source), Table> Tables)
{
    public int TailRows => Tables.Values.Sum(table => table.Tail.Rows);

    public static StoreState Of(Manifest manifest, string folder, ColumnCache cache) => new(
        manifest.Generation,
        manifest.Checkpoint,
        manifest.Tables.ToImmutableDictionary(
            table => (table.Workspace, table.Source),
            table => new Table([.. table.Chunks.Select(chunk => new StoredChunk(folder, chunk, cache))], Tail.Empty)));

    public Table Table(int workspace, string source) => Tables.GetValueOrDefault((workspace, source), Columns.Table.Empty);

    public StoreState Append(IReadOnlyList<Fact> facts, string checkpoint)
    {
        var tables = Tables.ToBuilder();
        foreach (var rows in facts.GroupBy(fact => (fact.Workspace, fact.Source)))
        {
            var table = tables.GetValueOrDefault(rows.Key, Columns.Table.Empty);
            tables[rows.Key] = table.With(table.Tail.Add([.. rows]));
        }

        return this with { Checkpoint = checkpoint, Tables = tables.ToImmutable() };
    }

    public Manifest ToManifest(long nextFile) => new(
        Manifest.CurrentFormat,
        Generation,
        Checkpoint,
        nextFile,
        [.. Tables.OrderBy(table => table.Key.Workspace).ThenBy(table => table.Key.Source, StringComparer.Ordinal)
            .Select(table => new TableEntry(table.Key.Workspace, table.Key.Source, [.. table.Value.Stored.Select(chunk => chunk.Entry)]))]);

    /// <summary>
    /// This state's chunks with the rows an older state of the same folder held beyond them: what a reader has after the writer flushed.
    /// If the reader was behind the writer, nothing is left of its rows and the writer's checkpoint holds.
    /// </summary>
    public StoreState WithRowsOf(StoreState older)
    {
        if (older.Generation != Generation) return this;
        var tables = Tables.ToBuilder();
        foreach (var (key, table) in older.Tables.Where(table => table.Value.Tail.Rows > 0))
        {
            var now = tables.GetValueOrDefault(key, Columns.Table.Empty);
            var known = table.Stored.Select(chunk => chunk.Entry).ToHashSet();
            var flushed = now.Stored.Where(chunk => !known.Contains(chunk.Entry))
                .SelectMany(chunk => chunk.Longs(Chunks.Chunk.Seq).ToArray()).ToHashSet();
            tables[key] = now.With(Tail.Empty.Add([.. table.Tail.Facts().Where(fact => !flushed.Contains(fact.Seq))]));
        }

        var merged = this with { Tables = tables.ToImmutable() };
        return merged.TailRows > 0 ? merged with { Checkpoint = older.Checkpoint } : merged;
    }
}
