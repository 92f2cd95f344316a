using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>A tally while it is being counted.</summary>
internal sealed class GroupSum
{
    private readonly ValueCounts histogram = new();
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
            histogram.Add((int)value, count);
            return;
        }

        GiveUpHistogram();
        moments = moments.Merge(Moments.Of(value, count));
    }

    public void AddLabel(string label, long count) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(codes, label, out _) += count;

    public void Merge(GroupSum other)
    {
        Rows += other.Rows;
        NotApplicable += other.NotApplicable;
        CodedRows += other.CodedRows;
        foreach (var (value, count) in other.histogram.All()) AddNumber(value, count);
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
        Histogram = new SortedDictionary<int, long>(histogram.All().ToDictionary(value => value.Value, value => value.Count)),
        Moments = moments.N > 0 ? moments : OfHistogram(),
        Codes = new SortedDictionary<string, long>(codes, StringComparer.Ordinal),
    };

    private void GiveUpHistogram()
    {
        if (histogram.IsEmpty) return;
        moments = OfHistogram();
        histogram.Clear();
    }

    private Moments OfHistogram()
    {
        var values = histogram.All().ToList();
        if (values.Count == 0) return default;
        var n = values.Sum(value => value.Count);
        var mean = values.Sum(value => (double)value.Value * value.Count) / n;
        var spread = values.Sum(value => value.Count * (value.Value - mean) * (value.Value - mean));
        return new(n, mean, spread, values[0].Value, values[^1].Value);
    }
}
