using System.Globalization;
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

    public CountRun(FactQuery query, StoreState state, ColumnLimits limits, CancellationToken cancel)
    {
        this.query = query;
        this.limits = limits;
        if (query.By.Count > MaxColumns) throw new FactsException($"can't group by {query.By.Count} columns; {MaxColumns} at most");
        if (query.By.Contains(Dimensions.At, StringComparer.Ordinal)) throw new FactsException("group by time with a bucket: day, week, month, quarter or year");
        if (query.Field == Dimensions.At) throw new FactsException("at is a time and can't be counted; group by a bucket of time");
        scan = new(state, query.Workspace, query.Sources, new(query.Where, query.Range, query.Zone), limits.Threads, cancel);
        scan.CheckNames(query.Where);
        foreach (var name in query.By) scan.CheckHoldsValues(name);
        if (query.Field is { } field) scan.CheckHoldsValues(field);
        string[] bucket = query.Every is null ? [] : ["time"];
        groups = new([.. query.By, .. bucket]);
    }

    public FactAnswer Run()
    {
        long read = 0;
        long known = 0;
        scan.ForEach(
            scratch => new Worker(scratch, new(query, scan.Filter, groups, scratch, limits.UsesStatistics)),
            Count,
            counted =>
            {
                if (counted.Tally is not null) lock (groups) counted.Tally.AddTo(groups);
                read += counted.Read;
                known += counted.Known;
            },
            worker =>
            {
                worker.Cells.Flush();
                Scratch.Return(worker.Scratch);
            });
        return new(groups.Result(), Plan(read, known));
    }

    private readonly record struct Worker(Scratch Scratch, DenseCells Cells);

    private readonly record struct Counted(ChunkTally? Tally, long Read, long Known);

    private Counted Count(ScannedChunk scanned, Worker worker)
    {
        var count = scanned.Chunk.Rows;
        if (worker.Cells.Add(scanned) is { } read) return new(null, read, count - read);
        var rows = worker.Scratch.Select(scanned, scan.Filter);
        if (rows.IsEmpty) return new(null, count, 0);
        var values = query.Field is null ? default : scanned.Values(query.Field);
        var slots = new GroupSlots(rows);
        foreach (var name in query.By) slots.Split(GroupPart.Of(scanned, name), worker.Scratch);
        if (query.Every is { } every) slots.Split(new BucketPart(scanned.Chunk.Longs(Chunks.Chunk.At), new(every, worker.Scratch.Clock(query.Zone))), worker.Scratch);
        return new(new(values, slots, worker.Scratch), count, 0);
    }

    private string[] Plan(long read, long known)
    {
        var plan = new List<string> { string.Create(CultureInfo.InvariantCulture, $"scanned {read:N0} rows of {scan.Tables.Count} sources in {scan.Chunks.Count} chunks") };
        if (known > 0) plan.Add(string.Create(CultureInfo.InvariantCulture, $"counted {known:N0} rows without scanning"));
        if (scan.Skipped > 0) plan.Add(string.Create(CultureInfo.InvariantCulture, $"left out {scan.Skipped} chunks outside the range of time"));
        return [.. plan];
    }
}
