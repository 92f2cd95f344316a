using System.Collections.Immutable;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;

namespace Heed.Facts.Columns;

/// <summary>
/// Makes one chunk of neighbours that have lost rows and fit together, or of one that has lost a quarter of its own. Chunks are never small for
/// another reason: a last chunk that isn't full is written again with the rows behind it.
/// </summary>
internal sealed class Compaction(int chunkRows)
{
    private const int Quarter = 4;

    /// <param name="Key">Which table.</param>
    /// <param name="Chunks">Neighbours to be replaced by one chunk.</param>
    public sealed record Job((int Workspace, string Source) Key, IReadOnlyList<StoredChunk> Chunks)
    {
        public IReadOnlyList<Fact> Rows() => [.. Chunks.SelectMany(chunk => ChunkRows.Read(chunk, Key.Workspace, Key.Source))];
    }

    /// <summary>What is most worth doing; null where nothing is.</summary>
    public Job? Next(StoreState state)
    {
        foreach (var (key, table) in state.Tables)
        {
            for (var first = 0; first < table.Stored.Length; first++)
            {
                if (table.Stored[first].Entry.Deleted is null) continue;
                var run = Fitting(table.Stored, first);
                if (run.Count > 1 || run[0].Entry.Deleted!.Count >= run[0].Rows / Quarter) return new(key, run);
            }
        }

        return null;
    }

    /// <summary>Where the job's chunks stand in a newer state; null where they are no longer there as they were.</summary>
    public static int? PlaceIn(StoreState state, Job job)
    {
        var stored = state.Table(job.Key.Workspace, job.Key.Source).Stored;
        var place = stored.IndexOf(job.Chunks[0]);
        return place >= 0 && stored.Skip(place).Take(job.Chunks.Count).SequenceEqual(job.Chunks) ? place : null;
    }

    private List<StoredChunk> Fitting(ImmutableArray<StoredChunk> stored, int first)
    {
        List<StoredChunk> run = [stored[first]];
        var rows = Live(stored[first]);
        for (var next = first + 1; next < stored.Length && rows + Live(stored[next]) <= chunkRows; next++)
        {
            rows += Live(stored[next]);
            run.Add(stored[next]);
        }

        return run;
    }

    private static int Live(StoredChunk chunk) => chunk.Rows - (chunk.Entry.Deleted?.Count ?? 0);
}
