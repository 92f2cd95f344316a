using System.Buffers;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>The newest row of each customer, found in one pass before anything is counted; takes memory for each customer there is.</summary>
internal sealed class LatestRows
{
    private readonly Dictionary<ScannedChunk, int[]> kept = new(ReferenceEqualityComparer.Instance);

    private readonly record struct Place(long At, long Seq, int Chunk, int Row)
    {
        public bool IsAfter(in Place other) => At != other.At ? At > other.At : Seq > other.Seq;
    }

    /// <summary>Rows of a chunk that may be somebody's newest, in arrays to be given back.</summary>
    private readonly record struct Candidates(ScannedChunk Chunk, int Count, UInt128[] Keys, Place[] Places);

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
        CustomerMap<Place> latest = new();
        List<ScannedChunk> chunks = [];
        scan.ForEach(
            scratch => scratch,
            (scanned, scratch) => InChunk(query, scan, scanned, scratch),
            found =>
            {
                for (var i = 0; i < found.Count; i++)
                {
                    ref var known = ref latest.At(found.Keys[i], out var isKnown);
                    ref var place = ref found.Places[i];
                    if (!isKnown || place.IsAfter(known)) known = place with { Chunk = chunks.Count };
                }

                chunks.Add(found.Chunk);
                ArrayPool<UInt128>.Shared.Return(found.Keys);
                ArrayPool<Place>.Shared.Return(found.Places);
            },
            Scratch.Return);
        return new(latest, chunks);
    }

    private LatestRows(CustomerMap<Place> latest, List<ScannedChunk> chunks)
    {
        var counts = new int[chunks.Count];
        foreach (var place in latest.Values) counts[place.Chunk]++;
        int[][] rows = [.. counts.Select(count => new int[count])];
        foreach (var place in latest.Values) rows[place.Chunk][--counts[place.Chunk]] = place.Row;
        foreach (var (chunk, own) in rows.Index())
        {
            Array.Sort(own);
            kept.Add(chunks[chunk], own);
        }
    }

    /// <summary>Its rows that are somebody's newest, in order.</summary>
    public ReadOnlySpan<int> Of(ScannedChunk scanned) => kept.GetValueOrDefault(scanned);

    private static Candidates InChunk(FactQuery query, Scan scan, ScannedChunk scanned, Scratch scratch)
    {
        var rows = scratch.Select(scanned, scan.Filter);
        var customers = rows.IsEmpty ? null : scanned.Values(Dimensions.Customer).Labels;
        if (customers is null) return new(scanned, 0, [], []);
        var keys = ArrayPool<UInt128>.Shared.Rent(rows.Length);
        var places = ArrayPool<Place>.Shared.Rent(rows.Length);
        Read(scanned.Chunk, rows, places);
        var codes = scratch.Codes(rows.Length);
        customers.Codes.Gather(rows, codes);
        CustomerKeys.Fill(customers, codes, keys);
        if (query.Every is { } every)
        {
            var buckets = new BucketCodes(every, scratch.Clock(query.Zone));
            new BucketPart(scanned.Chunk.Longs(Chunk.At), buckets).Codes(rows, codes);
            for (var i = 0; i < rows.Length; i++) keys[i] = CustomerKeys.In(keys[i], buckets.BucketOf(codes[i]));
        }

        return new(scanned, rows.Length, keys, places);
    }

    private static void Read(Chunk chunk, ReadOnlySpan<int> rows, Place[] places)
    {
        var (at, seq) = (chunk.Longs(Chunk.At), chunk.Longs(Chunk.Seq));
        Span<long> times = stackalloc long[CodeArray.BlockRows];
        Span<long> seqs = stackalloc long[CodeArray.BlockRows];
        for (int i = 0, current = -1; i < rows.Length; i++)
        {
            var (block, row) = (rows[i] / CodeArray.BlockRows, rows[i] % CodeArray.BlockRows);
            if (block != current)
            {
                at.Unpack(current = block, times);
                seq.Unpack(block, seqs);
            }

            places[i] = new(times[row], seqs[row], 0, rows[i]);
        }
    }
}
