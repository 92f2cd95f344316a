namespace Heed.Measures.Drivers;

/// <summary>
/// Keeps rows up to a number, and beyond it a random sample of them: those whose mixed places in the log are smallest, so that the same rows are
/// kept whatever the order or the threads. Sources: "bottom-k" sampling, Cohen &amp; Kaplan 2007.
/// </summary>
/// <param name="most">Rows kept; 1 or more.</param>
public sealed class SampledRows(int most)
{
    private readonly List<(ulong Order, ulong Cluster, double[] Row)> kept = [];
    private ulong highest = ulong.MaxValue;

    /// <summary>Rows offered.</summary>
    public long N { get; private set; }

    /// <summary>Offers a row by its place in the log.</summary>
    public void Add(long place, ulong cluster, ReadOnlySpan<double> row)
    {
        N++;
        // Another mixing than the driver of chance's, else that one would lean to one side among the rows kept.
        var order = Mix.Bits(~Mix.Bits((ulong)place));
        if (order <= highest) Keep((order, cluster, row.ToArray()));
    }

    public void Add(SampledRows other)
    {
        N += other.N;
        foreach (var row in other.kept)
        {
            if (row.Order <= highest) Keep(row);
        }
    }

    /// <summary>The rows kept, in the order they were mixed into.</summary>
    public IReadOnlyList<(ulong Cluster, double[] Row)> Rows()
    {
        Cut();
        return [.. kept.Select(row => (row.Cluster, row.Row))];
    }

    private void Keep((ulong Order, ulong Cluster, double[] Row) row)
    {
        kept.Add(row);
        if (kept.Count >= 2L * most) Cut();
    }

    private void Cut()
    {
        kept.Sort((a, b) => a.Order.CompareTo(b.Order));
        if (kept.Count <= most) return;
        kept.RemoveRange(most, kept.Count - most);
        highest = kept[^1].Order;
    }
}
