using System.Runtime.InteropServices;
using Heed.Facts.Columns.Chunks;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>A tally while it is being counted. Short whole numbers are counted exactly, in whatever order they come.</summary>
internal sealed class GroupSum(NumberDetail detail)
{
    private static readonly SortedDictionary<string, long> NoCodes = new(StringComparer.Ordinal);

    private readonly ValueCounts histogram = new();
    private Dictionary<string, long>? counting;
    private Dictionary<double, long>? numbers;
    private CustomerMap<Nothing>? customers;
    private Moments others;

    /// <summary>A map to it is a set.</summary>
    private readonly record struct Nothing;

    public long Rows { get; set; }

    public long NotApplicable { get; set; }

    public long CodedRows { get; set; }

    public long Customers => customers?.Count ?? 0;

    public void AddNumber(double value, long count)
    {
        if (value is >= short.MinValue and <= short.MaxValue && Math.Floor(value) == value) histogram.Add((int)value, count);
        else AddOther(value, count);
    }

    public void AddCustomer(UInt128 customer) => (customers ??= new()).At(customer, out _);

    public void AddLabel(string label, long count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counting ??= new(StringComparer.Ordinal), label, out _) += count;

    /// <summary>Adds rows by the kept code of their answer.</summary>
    public void Add(CodedColumn? field, ReadOnlySpan<int> counts)
    {
        for (var kept = 0; kept < counts.Length; kept++)
        {
            long count = counts[kept];
            if (count == 0) continue;
            Rows += count;
            if (field is not null) Add(field, kept + field.Codes.Lowest, count);
        }
    }

    public void Merge(GroupSum other)
    {
        Rows += other.Rows;
        NotApplicable += other.NotApplicable;
        CodedRows += other.CodedRows;
        foreach (var (value, count) in other.histogram.All()) histogram.Add(value, count);
        others = others.Merge(other.others);
        foreach (var (value, count) in other.numbers ?? []) CollectionsMarshal.GetValueRefOrAddDefault(numbers ??= [], value, out _) += count;
        foreach (var (label, count) in other.counting ?? []) AddLabel(label, count);
    }

    public Tally ToTally()
    {
        var codes = counting is null ? NoCodes : new SortedDictionary<string, long>(counting, StringComparer.Ordinal);
        return new()
        {
            Rows = Rows,
            NotApplicable = NotApplicable,
            CodedRows = CodedRows,
            Histogram = others.N > 0 ? ValueHistogram.Empty : histogram.ToHistogram(),
            Moments = histogram.Moments().Merge(others),
            Numbers = others.N > 0 && detail != NumberDetail.Moments ? AllNumbers() : null,
            Codes = codes,
        };
    }

    private void AddOther(double value, long count)
    {
        others = others.Merge(Moments.Of(value, count));
        if (detail == NumberDetail.Moments) return;
        CollectionsMarshal.GetValueRefOrAddDefault(numbers ??= [], detail == NumberDetail.Exact ? value : NumberCounts.Round(value), out _) += count;
    }

    private NumberCounts AllNumbers()
    {
        Dictionary<double, long> all = new(numbers!);
        foreach (var (value, count) in histogram.All()) all[value] = all.GetValueOrDefault(value) + count;
        return NumberCounts.Of(all, detail == NumberDetail.Exact ? 0 : NumberCounts.Rounding);
    }

    private void Add(CodedColumn field, int code, long count)
    {
        if (code == CodeArray.NotApplicable) NotApplicable += count;
        if (code < CodeArray.FirstValue) return;
        if (field.Numbers is { } numbers)
        {
            AddNumber(numbers.ValueOf(code), count);
            return;
        }

        CodedRows += count;
        AddLabel(field.Labels![code - CodeArray.FirstValue], count);
    }
}
