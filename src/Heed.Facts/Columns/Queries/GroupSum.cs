using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>A tally while it is being counted.</summary>
internal sealed class GroupSum
{
    private readonly Dictionary<int, long> histogram = [];
    private readonly Dictionary<string, long> codes = new(StringComparer.Ordinal);

    // Once a number is not whole or not short, the histogram is given up and all numbers go here.
    private Moments moments;

    public long Rows { get; set; }

    public long NotApplicable { get; set; }

    public long CodedRows { get; set; }

    public void AddNumber(double value, long count)
    {
        if (moments.N == 0 && value is >= short.MinValue and <= short.MaxValue && Math.Floor(value) == value)
        {
            Add(histogram, (int)value, count);
            return;
        }

        GiveUpHistogram();
        moments = moments.Merge(Moments.Of(value, count));
    }

    public void AddLabel(string label, long count) => Add(codes, label, count);

    public void Merge(GroupSum other)
    {
        Rows += other.Rows;
        NotApplicable += other.NotApplicable;
        CodedRows += other.CodedRows;
        foreach (var (value, count) in other.histogram) AddNumber(value, count);
        if (other.moments.N > 0)
        {
            GiveUpHistogram();
            moments = moments.Merge(other.moments);
        }

        foreach (var (label, count) in other.codes) AddLabel(label, count);
    }

    public Tally ToTally() => new()
    {
        Rows = Rows,
        NotApplicable = NotApplicable,
        CodedRows = CodedRows,
        Histogram = new SortedDictionary<int, long>(histogram),
        Moments = moments.N > 0 ? moments : OfHistogram(),
        Codes = new SortedDictionary<string, long>(codes, StringComparer.Ordinal),
    };

    private void GiveUpHistogram()
    {
        if (histogram.Count == 0) return;
        moments = OfHistogram();
        histogram.Clear();
    }

    private Moments OfHistogram()
    {
        if (histogram.Count == 0) return default;
        var n = histogram.Values.Sum();
        var mean = histogram.Sum(value => (double)value.Key * value.Value) / n;
        var spread = histogram.OrderBy(value => value.Key).Sum(value => value.Value * (value.Key - mean) * (value.Key - mean));
        return new(n, mean, spread, histogram.Keys.Min(), histogram.Keys.Max());
    }

    private static void Add<T>(Dictionary<T, long> counts, T key, long count)
        where T : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count;
}
