using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Answers one question for rows.</summary>
internal sealed class RowsRun
{
    private readonly RowsQuery query;
    private readonly Scan scan;

    public RowsRun(RowsQuery query, StoreState state, CancellationToken cancel)
    {
        this.query = query;
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        scan = new(state, query.Workspace, query.Sources, new(query.Where, query.Range, query.Zone), cancel);
        scan.CheckNames(query.Where);
    }

    public RowsAnswer Run()
    {
        long total = 0;
        var page = new List<FactRow>();
        scan.ForEach(Find, found =>
        {
            total += found.Count;
            page.AddRange(found.Page);
            if (page.Count > 2L * query.Limit) Cut(page);
        });
        Cut(page);
        return new(page, total);
    }

    private readonly record struct Found(int Count, List<FactRow> Page);

    private Found Find(ScannedChunk scanned, Scratch scratch)
    {
        var rows = scratch.Select(scanned, scan.Filter);
        var page = new List<FactRow>();
        if (query.Limit == 0 || rows.IsEmpty) return new(rows.Length, page);
        var at = scanned.Chunk.Longs(Chunk.At);
        var seq = scanned.Chunk.Longs(Chunk.Seq);
        foreach (var row in rows)
        {
            var found = new FactRow(at[row], seq[row]);
            if (query.After is { } after && NewestFirst(after, found) >= 0) continue;
            page.Add(found);
            if (page.Count > Math.Max(1024, 2L * query.Limit)) Cut(page);
        }

        Cut(page);
        return new(rows.Length, page);
    }

    private void Cut(List<FactRow> page)
    {
        page.Sort(NewestFirst);
        if (page.Count > query.Limit) page.RemoveRange(query.Limit, page.Count - query.Limit);
    }

    private static int NewestFirst(FactRow left, FactRow right) =>
        left.At != right.At ? right.At.CompareTo(left.At) : right.Seq.CompareTo(left.Seq);
}
