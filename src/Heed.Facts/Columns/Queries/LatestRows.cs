using System.Runtime.InteropServices;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>The newest row of each customer, found in one pass before anything is counted; takes memory for each customer there is.</summary>
internal sealed class LatestRows
{
    private readonly Dictionary<ScannedChunk, int[]> kept = new(ReferenceEqualityComparer.Instance);

    private readonly record struct Key(UInt128 Customer, int Bucket);

    private readonly record struct Place(long At, long Seq, int Chunk, int Row)
    {
        public bool IsAfter(Place other) => At != other.At ? At > other.At : Seq > other.Seq;
    }

    /// <summary>The condition with what makes a row one of a customer's: it is somebody's, and has an answer.</summary>
    public static Expression? Where(FactQuery query)
    {
        if (query.Customers == CustomerRows.All) return query.Where;
        Expression isCounted = new Expression.Answered(Dimensions.Customer);
        if (query.Field is { } field) isCounted = new Expression.And(isCounted, new Expression.Answered(field));
        return query.Where is { } where ? new Expression.And(isCounted, where) : isCounted;
    }

    public static LatestRows Find(FactQuery query, Scan scan)
    {
        Dictionary<Key, Place> latest = [];
        List<ScannedChunk> chunks = [];
        scan.ForEach(
            scratch => scratch,
            (scanned, scratch) => (scanned, InChunk(query, scan, scanned, scratch)),
            found =>
            {
                var (scanned, places) = found;
                foreach (var (key, place) in places)
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, key, out var isKnown);
                    if (!isKnown || place.IsAfter(known)) known = place with { Chunk = chunks.Count };
                }

                chunks.Add(scanned);
            },
            Scratch.Return);
        var all = new LatestRows();
        foreach (var chunk in latest.Values.GroupBy(place => place.Chunk)) all.kept.Add(chunks[chunk.Key], [.. chunk.Select(place => place.Row).Order()]);
        return all;
    }

    /// <summary>Its rows that are somebody's newest, in order.</summary>
    public ReadOnlySpan<int> Of(ScannedChunk scanned) => kept.GetValueOrDefault(scanned);

    private static List<(Key, Place)> InChunk(FactQuery query, Scan scan, ScannedChunk scanned, Scratch scratch)
    {
        var rows = scratch.Select(scanned, scan.Filter);
        if (rows.IsEmpty || scanned.Values(Dimensions.Customer).Labels is not { } customers) return [];
        var at = scanned.Chunk.Longs(Chunk.At);
        var (times, seqs) = (at.ToArray(), scanned.Chunk.Longs(Chunk.Seq).ToArray());
        var buckets = new int[rows.Length];
        if (query.Every is { } every)
        {
            var codes = new BucketCodes(every, scratch.Clock(query.Zone));
            new BucketPart(at, codes).Codes(rows, buckets);
            foreach (ref var bucket in buckets.AsSpan()) bucket = codes.BucketOf(bucket);
        }

        var whose = scratch.Codes(rows.Length);
        customers.Codes.Gather(rows, whose);
        Dictionary<long, Place> best = [];
        for (var i = 0; i < rows.Length; i++)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, ((long)whose[i] << 32) | (uint)buckets[i], out var isKnown);
            var place = new Place(times[rows[i]], seqs[rows[i]], 0, rows[i]);
            if (!isKnown || place.IsAfter(known)) known = place;
        }

        var keys = CustomerKeys.Of(customers, whose);
        return [.. best.Select(pair => (new Key(keys[(int)(pair.Key >> 32)], (int)pair.Key), pair.Value))];
    }
}
