using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Tables;

/// <summary>How often each value was given.</summary>
public static class DistributionTable
{
    /// <param name="name">What the table shows.</param>
    /// <param name="tally">The counts.</param>
    /// <param name="words">What a label is called.</param>
    public static Table Of(string name, Tally tally, Func<string, string> words)
    {
        List<IReadOnlyList<object?>> rows = [];
        foreach (var (value, count) in tally.Histogram.OrderBy(h => h.Key)) rows.Add([(double)value, count, 100.0 * count / tally.Answered, tally.Answered]);
        foreach (var (label, count) in tally.Codes.OrderByDescending(c => c.Value)) rows.Add([words(label), count, 100.0 * count / tally.Answered, tally.Answered]);
        return new(name, ["value", "answers", "percent", "n"], rows);
    }
}
