using System.Buffers;
using System.Collections.Concurrent;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Queries.Kernels;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>A comparison, or the comparisons of an <c>in</c>, marked on whole columns: once for each code where values are coded.</summary>
internal sealed class Leaf(IReadOnlyList<Expression.Compare> anyOf)
{
    // A text constant is read as a number once, not for each row.
    private readonly List<Expression.Compare> numeric =
        [.. anyOf.Where(compare => ExpressionEvaluation.AsNumber(compare.Value) is not null)
            .Select(compare => compare with { Value = new Constant.Number(ExpressionEvaluation.AsNumber(compare.Value)!.Value) })];

    // Chunks share their labels, so that each is compared once a question and not once a chunk.
    private readonly ConcurrentDictionary<string[], bool[]> passingLabels = new(ReferenceEqualityComparer.Instance);

    public static Leaf Of(Expression.Compare compare) => new([compare]);

    public static Leaf Of(Expression.In values) => new([.. values.Values.Select(value => new Expression.Compare(values.Name, Comparison.Equal, value))]);

    /// <summary>Adds the rows for which it holds; rows behind the last may be among them.</summary>
    public void Mark(ChunkValues values, Span<ulong> mask)
    {
        if (values.Numbers is { } numbers) PlaneFilter.Mark(numbers.Codes, Passing(numbers.Cardinality, code => Holds(numbers.ValueOf(code))), mask);
        if (values.Labels is { } labels)
        {
            var passing = passingLabels.GetOrAdd(labels.Labels, all => Passing(all.Length + CodeArray.FirstValue, code => Holds(all[code - CodeArray.FirstValue])));
            PlaneFilter.Mark(labels.Codes, passing, mask);
        }

        if (values.Doubles is { } doubles) MarkDoubles(doubles.Values, mask);
        if (values.Many is not { } many) return;
        var codes = many.RentCodes();
        foreach (var compare in anyOf) MarkMany(many, codes, compare, mask);
        ArrayPool<int>.Shared.Return(codes);
    }

    private static bool[] Passing(int cardinality, Func<int, bool> holds)
    {
        var passing = new bool[cardinality];
        for (var code = CodeArray.FirstValue; code < cardinality; code++) passing[code] = holds(code);
        return passing;
    }

    private static void MarkMany(ManyLabels many, int[] codes, Expression.Compare compare, Span<ulong> mask)
    {
        var all = compare.Operator == Comparison.NotEqual;
        var passing = Passing(many.Cardinality, code => compare.Holds(many.Labels[code - CodeArray.FirstValue]));
        for (var row = 0; row < many.Offsets.Length - 1; row++)
        {
            var (from, to) = (many.Offsets[row], many.Offsets[row + 1]);
            if (from == to) continue;
            var holds = all;
            for (var i = from; i < to; i++)
            {
                if (passing[codes[i]] != all) holds = !all;
            }

            if (holds) RowMask.Add(mask, row);
        }
    }

    private void MarkDoubles(double[] values, Span<ulong> mask)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsNaN(values[row]) && Holds(values[row])) RowMask.Add(mask, row);
        }
    }

    private bool Holds(double value)
    {
        foreach (var compare in numeric)
        {
            if (compare.Holds(value)) return true;
        }

        return false;
    }

    private bool Holds(string label) => anyOf.Any(compare => compare.Holds(label));
}
