using System.Buffers;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>Decides which rows of a chunk pass: a condition and a range of time.</summary>
internal sealed class RowFilter
{
    private readonly Expression? where;
    private readonly TimeRange range;
    private readonly Dictionary<Expression, Leaf> leaves = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, IReadOnlyList<AtCondition>> times = new(ReferenceEqualityComparer.Instance);

    public RowFilter(Expression? where, TimeRange range, TimeZoneInfo zone)
    {
        this.where = where;
        this.range = range;
        Zone = zone;
        if (where is not null) Prepare(where);
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>Whether no row of the chunk can be in the range.</summary>
    public bool Excludes(Chunk chunk) => chunk.MaxAt < range.From || chunk.MinAt >= range.To;

    /// <summary>Whether every row of the chunk passes, without looking at them.</summary>
    public bool TakesAll(Chunk chunk) => where is null && chunk.Deleted is null && Covers(chunk.MinAt, chunk.MaxAt);

    /// <summary>Makes the mask the set of rows that pass.</summary>
    public void Select(ScannedChunk scanned, ZoneClock clock, Span<ulong> mask)
    {
        if (where is null) mask.Fill(ulong.MaxValue);
        else Evaluate(where, scanned, clock, mask);
        RowMask.Trim(mask, scanned.Chunk.Rows);
        if (scanned.Chunk.Deleted is { } deleted) RowMask.AndNot(mask, deleted.Rows);
        if (!Covers(scanned.Chunk.MinAt, scanned.Chunk.MaxAt)) TimeMarks.Keep(range, scanned.Chunk.Longs(Chunk.At), mask);
    }

    private bool Covers(long from, long to) => range.Contains(from) && range.Contains(to);

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
                times[compare] = [AtCondition.Of(compare.Operator, compare.Value, Zone)];
                break;
            case Expression.In { Name: Dimensions.At } values:
                times[values] = [.. values.Values.Select(value => AtCondition.Of(Comparison.Equal, value, Zone))];
                break;
            case Expression.Compare compare:
                leaves[compare] = Leaf.Of(compare);
                break;
            case Expression.In values:
                leaves[values] = Leaf.Of(values);
                break;
        }
    }

    /// <summary>Bits behind the last row come out either way.</summary>
    private void Evaluate(Expression expression, ScannedChunk scanned, ZoneClock clock, Span<ulong> mask)
    {
        switch (expression)
        {
            case Expression.And and:
                Combine(and.Left, and.Right, scanned, clock, mask, both: true);
                break;
            case Expression.Or or:
                Combine(or.Left, or.Right, scanned, clock, mask, both: false);
                break;
            case Expression.Not not:
                Evaluate(not.Inner, scanned, clock, mask);
                foreach (ref var word in mask) word = ~word;
                break;
            case Expression.Answered answered:
                Presence.Mark(scanned, answered.Name, mask);
                break;
            default:
                mask.Clear();
                if (leaves.TryGetValue(expression, out var leaf)) leaf.Mark(scanned.Values(Name(expression)), mask);
                else foreach (var condition in times[expression]) TimeMarks.Mark(condition, scanned.Chunk.Longs(Chunk.At), clock, mask);
                break;
        }
    }

    private void Combine(Expression left, Expression right, ScannedChunk scanned, ZoneClock clock, Span<ulong> mask, bool both)
    {
        Evaluate(left, scanned, clock, mask);
        var rented = ArrayPool<ulong>.Shared.Rent(mask.Length);
        var other = rented.AsSpan(0, mask.Length);
        Evaluate(right, scanned, clock, other);
        if (both) RowMask.And(mask, other);
        else RowMask.Or(mask, other);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static string Name(Expression leaf) => leaf is Expression.Compare compare ? compare.Name : ((Expression.In)leaf).Name;
}
