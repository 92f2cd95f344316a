using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;

namespace Heed.Facts.Columns;

/// <summary>Finds chunks that are damaged or missing and what of the log they held.</summary>
internal sealed record Healing((int Workspace, string Source) Key, IReadOnlyList<StoredChunk> Damaged)
{
    public static IReadOnlyList<Healing> Of(StoreState state, CancellationToken cancel)
    {
        List<Healing> found = [];
        foreach (var (key, table) in state.Tables)
        {
            var damaged = table.Stored.Where(chunk =>
            {
                cancel.ThrowIfCancellationRequested();
                return !IsWhole(chunk);
            }).ToList();
            if (damaged.Count > 0) found.Add(new(key, damaged));
        }

        return found;
    }

    /// <summary>The places in the log their rows stood at; everything where an earlier program did not write them down.</summary>
    public (long First, long Last) Range => Damaged.Any(chunk => chunk.Entry.LastSeq == 0)
        ? (0, long.MaxValue)
        : (Damaged.Min(chunk => chunk.Entry.FirstSeq), Damaged.Max(chunk => chunk.Entry.LastSeq));

    /// <summary>Of the log's rows those that no other chunk has, in the log's order.</summary>
    public IReadOnlyList<Fact> Lost(Table table, IEnumerable<Fact> log)
    {
        var there = table.Stored.Except(Damaged).SelectMany(chunk => chunk.Longs(Chunk.Seq).ToArray()).Concat(table.Tail.Facts().Select(fact => fact.Seq)).ToHashSet();
        return [.. log.Where(fact => there.Add(fact.Seq)).OrderBy(fact => fact.Seq)];
    }

    private static bool IsWhole(StoredChunk chunk)
    {
        try
        {
            chunk.Verify();
            return true;
        }
        catch (Exception e) when (e is DamagedFileException or ChunkGoneException)
        {
            return false;
        }
    }
}
