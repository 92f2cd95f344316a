using System.Runtime.Intrinsics;

namespace Heed.Measures.Drivers;

/// <summary>
/// Rows of a yes/no outcome laid out for models that go back to them many times: columns of drivers, standardised, and rows in groups of customers.
/// Each group is filled up to whole vectors with rows that count 0.
/// </summary>
public sealed class YesNoRows
{
    private YesNoRows(double[][] columns, double[] outcome, double[] counts, Range[] groups, double[] deviations)
    {
        Columns = columns;
        Outcome = outcome;
        Counts = counts;
        Groups = groups;
        Deviations = deviations;
    }

    /// <summary>Rows, without those that fill up.</summary>
    public long N { get; private init; }

    /// <summary>Rows that say yes.</summary>
    public long Yes { get; private init; }

    /// <summary>How many drivers.</summary>
    public int Drivers => Columns.Length;

    internal double[][] Columns { get; }

    internal double[] Outcome { get; }

    /// <summary>1 for a row, 0 for one that fills up.</summary>
    internal double[] Counts { get; }

    internal IReadOnlyList<Range> Groups { get; }

    /// <summary>Of each driver in its own unit, with n as divisor.</summary>
    internal double[] Deviations { get; }

    /// <summary>Lays rows out; null where there are none, or a column has no spread.</summary>
    /// <param name="rows">The cluster they belong to, and a finite number a column, the outcome (1 or 0) first.</param>
    /// <param name="groups">Dealt into as many, by their cluster.</param>
    public static YesNoRows? Of(IReadOnlyList<(ulong Cluster, double[] Row)> rows, int groups)
    {
        if (rows.Count == 0) return null;
        var spread = new CrossProducts(rows[0].Row.Length);
        foreach (var (_, row) in rows) spread.Add(row);
        if (Correlations.Of(spread) is null) return null;
        var drivers = spread.Columns - 1;
        double[] deviations = [.. Enumerable.Range(1, drivers).Select(i => Math.Sqrt(spread[i, i] / spread.N))];

        var dealt = rows.GroupBy(row => row.Cluster % (ulong)groups).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
        var size = dealt.Sum(group => Whole(group.Count));
        double[][] columns = [.. Enumerable.Range(0, drivers).Select(_ => new double[size])];
        var (outcome, counts, ranges) = (new double[size], new double[size], new Range[dealt.Count]);
        var place = 0;
        for (var g = 0; g < dealt.Count; g++)
        {
            var start = place;
            foreach (var (_, row) in dealt[g])
            {
                for (var j = 0; j < drivers; j++) columns[j][place] = (row[j + 1] - spread.Mean(j + 1)) / deviations[j];
                outcome[place] = row[0];
                counts[place++] = 1;
            }

            place = start + Whole(dealt[g].Count);
            ranges[g] = start..place;
        }

        return new(columns, outcome, counts, ranges, deviations) { N = rows.Count, Yes = (long)outcome.Sum() };
    }

    private static int Whole(int rows) => (rows + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
}
