namespace Heed.Measures.Comparisons;

/// <summary>
/// Adjusted p values, as R's <c>p.adjust</c>: in the order given, each from its p to 1. An empty list gives an empty list.
/// </summary>
public static class AdjustedP
{
    public static IReadOnlyList<double> By(Adjustment adjustment, IReadOnlyList<double> ps) => adjustment switch
    {
        Adjustment.None => ps,
        Adjustment.Holm => Holm(ps),
        Adjustment.BenjaminiHochberg => BenjaminiHochberg(ps),
        _ => throw new ArgumentOutOfRangeException(nameof(adjustment), adjustment, "No such adjustment."),
    };

    /// <summary>
    /// With the p ascending, the i-th of m becomes the largest of (m − j + 1)·p_j over j ≤ i, at most 1.
    /// <para>Source: Holm 1979, Scandinavian Journal of Statistics 6:65–70.</para>
    /// </summary>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> ps)
    {
        var adjusted = new double[ps.Count];
        var largest = 0.0;
        foreach (var (rank, index) in Ascending(ps).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (ps.Count - rank) * ps[index]));
            adjusted[index] = largest;
        }

        return adjusted;
    }

    /// <summary>
    /// With the p ascending, the i-th of m becomes the smallest of m·p_j ÷ j over j ≥ i, at most 1.
    /// <para>Source: Benjamini &amp; Hochberg 1995, Journal of the Royal Statistical Society B 57:289–300.</para>
    /// </summary>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> ps)
    {
        var adjusted = new double[ps.Count];
        var smallest = 1.0;
        foreach (var (rank, index) in Ascending(ps).Index().Reverse())
        {
            smallest = Math.Min(smallest, ps.Count * ps[index] / (rank + 1));
            adjusted[index] = smallest;
        }

        return adjusted;
    }

    private static IEnumerable<int> Ascending(IReadOnlyList<double> ps) => Enumerable.Range(0, ps.Count).OrderBy(i => ps[i]);
}
