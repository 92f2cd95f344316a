using Heed.Facts.Columns.Chunks;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>A comparison, or the comparisons of an <c>in</c>, marked on whole columns: once for each code where values are coded.</summary>
internal sealed class Leaf(IReadOnlyList<Expression.Compare> anyOf)
{
    // A text constant is read as a number once, not for each row.
    private readonly List<Expression.Compare> numeric =
        [.. anyOf.Where(compare => ExpressionEvaluation.AsNumber(compare.Value) is not null)
            .Select(compare => compare with { Value = new Constant.Number(ExpressionEvaluation.AsNumber(compare.Value)!.Value) })];

    public static Leaf Of(Expression.Compare compare) => new([compare]);

    public static Leaf Of(Expression.In values) => new([.. values.Values.Select(value => new Expression.Compare(values.Name, Comparison.Equal, value))]);

    public void Mark(ChunkValues values, Span<byte> mask)
    {
        if (values.Numbers is { } numbers) numbers.Codes.Mark(Passing(numbers.Cardinality, code => Holds(numbers.ValueOf(code))), mask);
        if (values.Labels is { } labels) labels.Codes.Mark(Passing(labels.Cardinality, code => Holds(labels.Labels[code - CodeArray.FirstValue])), mask);
        if (values.Doubles is { } doubles) MarkDoubles(doubles.Values, mask);
        if (values.Many is { } many)
        {
            foreach (var compare in anyOf) MarkMany(many, compare, mask);
        }
    }

    private static bool[] Passing(int cardinality, Func<int, bool> holds)
    {
        var passing = new bool[cardinality];
        for (var code = CodeArray.FirstValue; code < cardinality; code++) passing[code] = holds(code);
        return passing;
    }

    private static void MarkMany(ManyLabels many, Expression.Compare compare, Span<byte> mask)
    {
        var all = compare.Operator == Comparison.NotEqual;
        var passing = Passing(many.Cardinality, code => compare.Holds(many.Labels[code - CodeArray.FirstValue]));
        for (var row = 0; row < mask.Length; row++)
        {
            var (from, to) = (many.Offsets[row], many.Offsets[row + 1]);
            if (from == to) continue;
            var holds = all;
            for (var i = from; i < to; i++)
            {
                if (passing[many.Codes[i]] != all) holds = !all;
            }

            if (holds) mask[row] = 1;
        }
    }

    private void MarkDoubles(double[] values, Span<byte> mask)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsNaN(values[row]) && Holds(values[row])) mask[row] = 1;
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
