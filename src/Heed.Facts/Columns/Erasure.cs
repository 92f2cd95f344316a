using System.Collections.Immutable;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;
using Heed.Facts.Columns.Queries;

namespace Heed.Facts.Columns;

/// <summary>Takes rows out of a state: chunks keep theirs and a file beside them says which are gone, the tail is made anew.</summary>
internal sealed class Erasure(string folder, ColumnCache cache, FileNumbers numbers, Disk disk)
{
    /// <summary>The state without the rows, and how many went. Files are written, the manifest is not.</summary>
    public (StoreState State, long Erased) Run(StoreState state, (int Workspace, string Source) key, IReadOnlySet<long> seqs)
    {
        var table = state.Table(key.Workspace, key.Source);
        var stored = ImmutableArray.CreateBuilder<StoredChunk>();
        long erased = 0;
        foreach (var chunk in table.Stored)
        {
            var now = Mark(chunk, seqs);
            erased += now is null ? 0 : now.Count - (chunk.Deleted?.Count ?? 0);
            if (now is null) stored.Add(chunk);
            else if (now.Count < chunk.Rows) stored.Add(new(folder, chunk.Entry with { Deleted = DeletedFile.Write(disk, folder, numbers.Take(DeletedFile.Extension), now) }, cache));
        }

        var kept = table.Tail.Facts().Where(fact => !seqs.Contains(fact.Seq)).ToList();
        erased += table.Tail.Rows - kept.Count;
        return (state with { Tables = state.Tables.SetItem(key, new(stored.ToImmutable(), Tail.Empty.Add(kept))) }, erased);
    }

    /// <summary>The rows gone from a chunk, with those gone before; null where none are added.</summary>
    private static DeletedRows? Mark(StoredChunk chunk, IReadOnlySet<long> seqs)
    {
        if (chunk.Entry.LastSeq > 0 && !seqs.Any(seq => seq >= chunk.Entry.FirstSeq && seq <= chunk.Entry.LastSeq)) return null;
        var rows = chunk.Deleted?.Rows.ToArray() ?? new ulong[RowMask.WordsOf(chunk.Rows)];
        var places = chunk.Longs(Chunk.Seq).ToArray();
        for (var row = 0; row < places.Length; row++)
        {
            if (seqs.Contains(places[row])) RowMask.Add(rows, row);
        }

        var count = RowMask.Count(rows);
        return count == (chunk.Deleted?.Count ?? 0) ? null : new(rows, count);
    }
}
