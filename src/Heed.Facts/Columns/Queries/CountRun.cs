using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Answers one question for counts.</summary>
internal sealed class CountRun
{
    private const int MaxColumns = 3;

    private readonly FactQuery query;
    private readonly ColumnLimits limits;
    private readonly Scan scan;
    private readonly Groups groups;
    private LatestRows? latest;

    public CountRun(FactQuery query, StoreState state, ColumnLimits limits, CancellationToken cancel)
    {
        this.query = query;
        this.limits = limits;
        if (query.By.Count > MaxColumns) throw new FactsException($"can't group by {query.By.Count} columns; {MaxColumns} at most");
        if (query.By.Contains(Dimensions.At, StringComparer.Ordinal)) throw new FactsException("group by time with a bucket: day, week, month, quarter or year");
        if (query.Field == Dimensions.At) throw new FactsException("at is a time and can't be counted; group by a bucket of time");
        scan = new(state, query.Workspace, query.Sources, new(LatestRows.Where(query), query.Range, query.Zone), limits.Threads, cancel);
        scan.CheckNames(query.Where);
        foreach (var name in query.By) scan.CheckHoldsValues(name);
        if (query.Field is { } field) scan.CheckHoldsValues(field);
        string[] bucket = query.Every is null ? [] : ["time"];
        groups = new([.. query.By, .. bucket], query.Numbers, query.CountsCustomers);
    }

    public FactAnswer Run()
    {
        if (query.Customers == CustomerRows.Latest) latest = LatestRows.Find(query, scan);
        var plan = new CountPlan(scan);
        scan.ForEach(
            scratch => new Worker(scratch, new(query, scan.Filter, groups, scratch, limits.UsesStatistics)),
            Count,
            counted =>
            {
                if (counted.Tally is not null) lock (groups) counted.Tally.AddTo(groups);
                plan.Add(counted.Rows, counted.IsKnown);
            },
            worker =>
            {
                worker.Cells.Flush();
                Scratch.Return(worker.Scratch);
            });
        return new(groups.Result(), plan.ToText());
    }

    private readonly record struct Worker(Scratch Scratch, DenseCells Cells);

    private readonly record struct Counted(ChunkTally? Tally, int Rows, bool IsKnown);

    private Counted Count(ScannedChunk scanned, Worker worker)
    {
        var count = scanned.Chunk.Rows;
        if (latest is null && !query.CountsCustomers && worker.Cells.Add(scanned) is { } read) return new(null, count, read == 0);
        var rows = latest is null ? worker.Scratch.Select(scanned, scan.Filter) : latest.Of(scanned);
        if (rows.IsEmpty) return new(null, count, IsKnown: false);
        var values = query.Field is null ? default : scanned.Values(query.Field);
        var slots = new GroupSlots(rows);
        foreach (var name in query.By) slots.Split(GroupPart.Of(scanned, name), worker.Scratch);
        if (query.Every is { } every) slots.Split(new BucketPart(scanned.Chunk.Longs(Chunks.Chunk.At), new(every, worker.Scratch.Clock(query.Zone))), worker.Scratch);
        var customers = query.CountsCustomers ? ChunkCustomers.Of(scanned, slots, worker.Scratch) : null;
        return new(new(values, customers, slots, query.Numbers, worker.Scratch), count, IsKnown: false);
    }
}
