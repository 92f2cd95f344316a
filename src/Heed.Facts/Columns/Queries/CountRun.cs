using System.Globalization;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Answers one question for counts.</summary>
internal sealed class CountRun
{
    private const int MaxColumns = 3;

    private readonly FactQuery query;
    private readonly Scan scan;
    private readonly bool grouped;

    public CountRun(FactQuery query, StoreState state, CancellationToken cancel)
    {
        this.query = query;
        grouped = query.By.Count > 0 || query.Every is not null;
        if (query.By.Count > MaxColumns) throw new FactsException($"can't group by {query.By.Count} columns; {MaxColumns} at most");
        if (query.By.Contains(Dimensions.At, StringComparer.Ordinal)) throw new FactsException("group by time with a bucket: day, week, month, quarter or year");
        if (query.Field == Dimensions.At) throw new FactsException("at is a time and can't be counted; group by a bucket of time");
        scan = new(state, query.Workspace, query.Sources, new(query.Where, query.Range, query.Zone), cancel);
        scan.CheckNames(query.Where);
        foreach (var name in query.By) scan.CheckHoldsValues(name);
        if (query.Field is { } field) scan.CheckHoldsValues(field);
    }

    public FactAnswer Run()
    {
        string[] bucket = query.Every is null ? [] : ["time"];
        var groups = new Groups([.. query.By, .. bucket]);
        long read = 0;
        long known = 0;
        scan.ForEach(Count, result =>
        {
            result.Tally?.AddTo(groups);
            read += result.Read;
            known += result.Known;
        });
        return new(groups.Result(), Plan(read, known));
    }

    private readonly record struct Result(ChunkTally? Tally, long Read, long Known);

    private Result Count(ScannedChunk scanned, Scratch scratch)
    {
        var count = scanned.Chunk.Rows;
        var all = scan.Filter.TakesAll(scanned.Chunk);
        if (all && !grouped && query.Field is null) return new(new(default, count), 0, count);
        var values = query.Field is null ? default : scanned.Values(query.Field);
        if (all && !grouped && ChunkTally.IsByteCoded(values)) return new(new(values, count), count, 0);
        var rows = scratch.Select(scanned, scan.Filter);
        if (rows.IsEmpty) return new(null, count, 0);
        var slots = new GroupSlots(rows);
        foreach (var name in query.By) slots.Split(GroupPart.Of(scanned, name), scratch);
        if (query.Every is { } every) slots.Split(new BucketPart(scanned.Chunk.Longs(Chunk.At), every, new(query.Zone)), scratch);
        return new(new(values, slots, scratch), count, 0);
    }

    private string[] Plan(long read, long known)
    {
        var plan = new List<string> { string.Create(CultureInfo.InvariantCulture, $"scanned {read:N0} rows of {scan.Tables.Count} sources in {scan.Chunks.Count} chunks") };
        if (known > 0) plan.Add(string.Create(CultureInfo.InvariantCulture, $"counted {known:N0} rows without scanning"));
        if (scan.Skipped > 0) plan.Add(string.Create(CultureInfo.InvariantCulture, $"left out {scan.Skipped} chunks outside the range of time"));
        return [.. plan];
    }
}
