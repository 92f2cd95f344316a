using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>Decides which rows of a chunk pass: a condition and a range of time.</summary>
internal sealed class RowFilter
{
    private readonly Expression? where;
    private readonly TimeRange range;
    private readonly TimeZoneInfo zone;
    private readonly Dictionary<Expression, Leaf> leaves = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, IReadOnlyList<AtCondition>> times = new(ReferenceEqualityComparer.Instance);

    public RowFilter(Expression? where, TimeRange range, TimeZoneInfo zone)
    {
        this.where = where;
        this.range = range;
        this.zone = zone;
        if (where is not null) Prepare(where);
    }

    /// <summary>Whether no row of the chunk can be in the range.</summary>
    public bool Excludes(Chunk chunk) => chunk.MaxAt < range.From || chunk.MinAt >= range.To;

    /// <summary>Whether every row of the chunk passes, without looking at them.</summary>
    public bool TakesAll(Chunk chunk) => where is null && Covers(chunk);

    /// <summary>Sets the mask to 1 for rows that pass and 0 for the others.</summary>
    public void Select(ScannedChunk scanned, Span<byte> mask)
    {
        if (where is null) mask.Fill(1);
        else Evaluate(where, scanned, mask);
        if (Covers(scanned.Chunk)) return;
        var at = scanned.Chunk.Longs(Chunk.At);
        for (var row = 0; row < at.Length; row++)
        {
            if (!range.Contains(at[row])) mask[row] = 0;
        }
    }

    private bool Covers(Chunk chunk) => range.Contains(chunk.MinAt) && range.Contains(chunk.MaxAt);

    private void Prepare(Expression expression)
    {
        switch (expression)
        {
            case Expression.And and:
                Prepare(and.Left);
                Prepare(and.Right);
                break;
            case Expression.Or or:
                Prepare(or.Left);
                Prepare(or.Right);
                break;
            case Expression.Not not:
                Prepare(not.Inner);
                break;
            case Expression.Compare { Name: Dimensions.At } compare:
                times[compare] = [AtCondition.Of(compare.Operator, compare.Value, zone)];
                break;
            case Expression.In { Name: Dimensions.At } values:
                times[values] = [.. values.Values.Select(value => AtCondition.Of(Comparison.Equal, value, zone))];
                break;
            case Expression.Compare compare:
                leaves[compare] = Leaf.Of(compare);
                break;
            case Expression.In values:
                leaves[values] = Leaf.Of(values);
                break;
        }
    }

    private void Evaluate(Expression expression, ScannedChunk scanned, Span<byte> mask)
    {
        switch (expression)
        {
            case Expression.And and:
                Combine(and.Left, and.Right, scanned, mask, both: true);
                break;
            case Expression.Or or:
                Combine(or.Left, or.Right, scanned, mask, both: false);
                break;
            case Expression.Not not:
                Evaluate(not.Inner, scanned, mask);
                foreach (ref var row in mask) row ^= 1;
                break;
            case Expression.Answered answered:
                Presence.Mark(scanned, answered.Name, mask);
                break;
            default:
                mask.Clear();
                if (leaves.TryGetValue(expression, out var leaf)) leaf.Mark(scanned.Values(Name(expression)), mask);
                else MarkTimes(times[expression], scanned.Chunk.Longs(Chunk.At), mask);
                break;
        }
    }

    private void Combine(Expression left, Expression right, ScannedChunk scanned, Span<byte> mask, bool both)
    {
        Evaluate(left, scanned, mask);
        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(mask.Length);
        var other = rented.AsSpan(0, mask.Length);
        Evaluate(right, scanned, other);
        for (var row = 0; row < mask.Length; row++) mask[row] = (byte)(both ? mask[row] & other[row] : mask[row] | other[row]);
        System.Buffers.ArrayPool<byte>.Shared.Return(rented);
    }

    private void MarkTimes(IReadOnlyList<AtCondition> conditions, long[] at, Span<byte> mask)
    {
        var clock = new ZoneClock(zone);
        foreach (var condition in conditions)
        {
            for (var row = 0; row < at.Length; row++)
            {
                if (condition.Holds(at[row], clock)) mask[row] = 1;
            }
        }
    }

    private static string Name(Expression leaf) => leaf is Expression.Compare compare ? compare.Name : ((Expression.In)leaf).Name;
}
