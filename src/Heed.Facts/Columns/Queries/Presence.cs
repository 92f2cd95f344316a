using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Queries.Kernels;

namespace Heed.Facts.Columns.Queries;

/// <summary>Answers <c>answered(name)</c>: a value that is not "not applicable", or a text.</summary>
internal static class Presence
{
    private static readonly bool[] Given = [false, true];

    public static void Mark(ScannedChunk scanned, string name, Span<ulong> mask)
    {
        if (name == Dimensions.At)
        {
            mask.Fill(ulong.MaxValue);
            return;
        }

        mask.Clear();
        var values = scanned.Values(name);
        if (values.Numbers is { } numbers) PlaneFilter.Mark(numbers.Codes, Values(numbers.Cardinality), mask);
        if (values.Labels is { } labels) PlaneFilter.Mark(labels.Codes, Values(labels.Cardinality), mask);
        if (values.Doubles is { } doubles)
        {
            for (var row = 0; row < doubles.Values.Length; row++)
            {
                if (!double.IsNaN(doubles.Values[row])) RowMask.Add(mask, row);
            }
        }

        if (values.Many is { } many)
        {
            for (var row = 0; row < many.Offsets.Length - 1; row++)
            {
                if (many.Offsets[row] < many.Offsets[row + 1] && many.Codes[many.Offsets[row]] != CodeArray.NotApplicable) RowMask.Add(mask, row);
            }
        }

        if (scanned.Text(name) is { } text) PlaneFilter.Mark(text.Given, Given, mask);
    }

    private static bool[] Values(int cardinality)
    {
        var values = new bool[cardinality];
        Array.Fill(values, true);
        values[CodeArray.Missing] = values[CodeArray.NotApplicable] = false;
        return values;
    }
}
