using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>Answers <c>answered(name)</c>: a value that is not "not applicable", or a text.</summary>
internal static class Presence
{
    public static void Mark(ScannedChunk scanned, string name, Span<byte> mask)
    {
        if (name == Dimensions.At)
        {
            mask.Fill(1);
            return;
        }

        mask.Clear();
        var values = scanned.Values(name);
        if (values.Numbers is { } numbers) numbers.Codes.Mark(Values(numbers.Cardinality), mask);
        if (values.Labels is { } labels) labels.Codes.Mark(Values(labels.Cardinality), mask);
        if (values.Doubles is { } doubles)
        {
            for (var row = 0; row < mask.Length; row++)
            {
                if (!double.IsNaN(doubles.Values[row])) mask[row] = 1;
            }
        }

        if (values.Many is { } many)
        {
            for (var row = 0; row < mask.Length; row++)
            {
                if (many.Offsets[row] < many.Offsets[row + 1] && many.Codes[many.Offsets[row]] != CodeArray.NotApplicable) mask[row] = 1;
            }
        }

        if (scanned.Text(name) is not { } text) return;
        for (var row = 0; row < mask.Length; row++) mask[row] |= text.Given[row];
    }

    private static bool[] Values(int cardinality)
    {
        var values = new bool[cardinality];
        Array.Fill(values, true);
        values[CodeArray.Missing] = values[CodeArray.NotApplicable] = false;
        return values;
    }
}
