using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Answers one question for rows.</summary>
internal sealed class RowsRun
{
    private readonly RowsQuery query;
    private readonly Scan scan;

    // When the last row of a full page was; older ones need only be counted.
    private long least = long.MinValue;

    public RowsRun(RowsQuery query, StoreState state, int threads, CancellationToken cancel)
    {
        this.query = query;
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        scan = new(state, query.Workspace, query.Sources, new(query.Where, query.Range, query.Zone), threads, cancel);
        scan.CheckNames(query.Where);
        scan.OrderNewestFirst();
    }

    public RowsAnswer Run()
    {
        long total = 0;
        var page = new List<FactRow>();
        scan.ForEach(
            scratch => scratch,
            Find,
            found =>
            {
                total += found.Count;
                if (found.Page.Count == 0) return;
                page.AddRange(found.Page);
                Cut(page);
                if (page.Count == query.Limit) Volatile.Write(ref least, page[^1].At);
            },
            Scratch.Return);
        Cut(page);
        return new(page, total);
    }

    private readonly record struct Found(int Count, List<FactRow> Page);

    private Found Find(ScannedChunk scanned, Scratch scratch)
    {
        var mask = scratch.Mask(scanned, scan.Filter);
        var count = RowMask.Count(mask);
        var page = new List<FactRow>();
        var bound = Volatile.Read(ref least);
        if (query.Limit == 0 || count == 0 || scanned.Chunk.MaxAt < bound) return new(count, page);
        var at = scanned.Chunk.Longs(Chunk.At);
        var seq = scanned.Chunk.Longs(Chunk.Seq);
        Span<long> times = stackalloc long[CodeArray.BlockRows];
        Span<long> places = stackalloc long[CodeArray.BlockRows];
        Span<int> rows = stackalloc int[CodeArray.BlockRows];
        for (var block = at.Blocks.Count - 1; block >= 0; block--)
        {
            // A full page is in order, so that its last row is the one to beat.
            var isFull = page.Count == query.Limit;
            var length = RowMask.List(mask.Slice(block * CodeArray.BlockWords, CodeArray.BlockWords), rows);
            if (length == 0 || at.MaxOf(block) < bound || (isFull && at.MaxOf(block) < page[^1].At) || (query.After is { } last && at.MinOf(block) > last.At)) continue;
            at.Unpack(block, times);
            seq.Unpack(block, places);
            foreach (var row in rows[..length])
            {
                var found = new FactRow(times[row], places[row]);
                if (query.After is { } after && NewestFirst(after, found) >= 0) continue;
                if (!isFull || NewestFirst(found, page[query.Limit - 1]) < 0) page.Add(found);
            }

            if (page.Count >= query.Limit) Cut(page);
        }

        return new(count, page);
    }

    private void Cut(List<FactRow> page)
    {
        page.Sort(NewestFirst);
        if (page.Count > query.Limit) page.RemoveRange(query.Limit, page.Count - query.Limit);
    }

    private static int NewestFirst(FactRow left, FactRow right) =>
        left.At != right.At ? right.At.CompareTo(left.At) : right.Seq.CompareTo(left.Seq);
}
