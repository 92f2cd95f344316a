using System.Collections.ObjectModel;

namespace Heed.Measures.Fields;

/// <summary>
/// What was counted of one field in one group: enough for every measure, whichever store counted it. Tallies of disjoint rows merge:
/// <c>a.Merge(b)</c> is the tally of both.
/// </summary>
public sealed record Tally
{
    /// <summary>Rows in the group, whatever was answered.</summary>
    public long Rows { get; init; }

    /// <summary>Rows where the field was answered "not applicable".</summary>
    public long NotApplicable { get; init; }

    /// <summary>Whole-number values and how often each was given. Empty where a value is not a whole number from −32,768 to 32,767.</summary>
    public IReadOnlyDictionary<int, long> Histogram { get; init; } = ReadOnlyDictionary<int, long>.Empty;

    /// <summary>Mean and spread of all numeric values.</summary>
    public Moments Moments { get; init; }

    /// <summary>Numbers and how often each was given; null where that was not asked for, or the histogram tells.</summary>
    public NumberCounts? Numbers { get; init; }

    /// <summary>Labels and in how many rows each was given; with several labels a row, counts add to more than the rows.</summary>
    public IReadOnlyDictionary<string, long> Codes { get; init; } = ReadOnlyDictionary<string, long>.Empty;

    /// <summary>Rows that carry at least one label.</summary>
    public long CodedRows { get; init; }

    /// <summary>Rows with a value.</summary>
    public long Answered => Moments.N + CodedRows;

    /// <summary>Rows with neither a value nor "not applicable".</summary>
    public long Missing => Rows - Answered - NotApplicable;

    /// <summary>How often each number was given, from the histogram where it tells; null where it is not known.</summary>
    public NumberCounts? NumberCounts() =>
        Numbers ?? (Moments.N == 0 || Histogram.Count > 0 ? Fields.NumberCounts.Of(Histogram.Select(value => KeyValuePair.Create((double)value.Key, value.Value))) : null);

    public static Tally Empty { get; } = new();

    public Tally Merge(Tally other)
    {
        var whole = (Moments.N == 0 || Histogram.Count > 0) && (other.Moments.N == 0 || other.Histogram.Count > 0);
        return new Tally
        {
            Rows = Rows + other.Rows,
            NotApplicable = NotApplicable + other.NotApplicable,
            Histogram = whole ? Add(Histogram, other.Histogram, null) : new SortedDictionary<int, long>(),
            Numbers = Numbers is null && other.Numbers is null ? null : NumberCounts() is { } own && other.NumberCounts() is { } theirs ? own.Merge(theirs) : null,
            Moments = Moments.Merge(other.Moments),
            Codes = Add(Codes, other.Codes, StringComparer.Ordinal),
            CodedRows = CodedRows + other.CodedRows,
        };
    }

    private static SortedDictionary<T, long> Add<T>(IReadOnlyDictionary<T, long> left, IReadOnlyDictionary<T, long> right, IComparer<T>? order)
        where T : notnull
    {
        var sum = new SortedDictionary<T, long>(order);
        foreach (var (key, count) in left) sum[key] = count;
        foreach (var (key, count) in right) sum[key] = sum.GetValueOrDefault(key) + count;
        return sum;
    }
}
