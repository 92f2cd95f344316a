using Heed.Facts.Columns.Chunks;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>A group's tally from its cells, one for each kept code of the field.</summary>
internal static class CellTally
{
    private static readonly SortedDictionary<string, long> NoCodes = new(StringComparer.Ordinal);

    public static Tally Of(CodedColumn? field, ReadOnlySpan<int> cells)
    {
        long rows = 0;
        foreach (var count in cells) rows += count;
        if (field is null) return new() { Rows = rows, Histogram = ValueHistogram.Empty, Codes = NoCodes };
        var lowest = field.Codes.Lowest;
        var values = cells[Math.Min(cells.Length, Math.Max(0, CodeArray.FirstValue - lowest))..];
        var notApplicable = lowest <= CodeArray.NotApplicable && CodeArray.NotApplicable - lowest < cells.Length ? cells[CodeArray.NotApplicable - lowest] : 0;
        var histogram = field.Numbers is { } numbers ? HistogramOf(values, (int)numbers.ValueOf(Math.Max(lowest, CodeArray.FirstValue))) : ValueHistogram.Empty;
        var codes = field.Labels is null ? NoCodes : CodesOf(values, field.Labels.AsSpan(Math.Max(lowest, CodeArray.FirstValue) - CodeArray.FirstValue));
        return new()
        {
            Rows = rows,
            NotApplicable = notApplicable,
            Histogram = histogram,
            Moments = histogram.Moments(),
            Codes = codes,
            CodedRows = field.Labels is null ? 0 : Sum(values),
        };
    }

    private static long Sum(ReadOnlySpan<int> counts)
    {
        long sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }

    private static ValueHistogram HistogramOf(ReadOnlySpan<int> counts, int lowest)
    {
        var (first, last) = (counts.IndexOfAnyExcept(0), counts.LastIndexOfAnyExcept(0));
        if (first < 0) return ValueHistogram.Empty;
        var own = new long[last - first + 1];
        for (var i = 0; i < own.Length; i++) own[i] = counts[first + i];
        return new(lowest + first, own);
    }

    private static SortedDictionary<string, long> CodesOf(ReadOnlySpan<int> counts, ReadOnlySpan<string> labels)
    {
        if (!counts.ContainsAnyExcept(0)) return NoCodes;
        var codes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0) codes.Add(labels[i], counts[i]);
        }

        return codes;
    }
}
