namespace Heed.Measures.Agreement;

/// <summary>
/// Agreement of several raters, the same number for each thing but not necessarily the same people, beyond what chance would give:
/// κ = (P̄ − P̄_e) ÷ (1 − P̄_e), P̄ the mean share of agreeing pairs, P̄_e = Σ pⱼ² over categories.
/// <para>Source: Fleiss 1971, Psychological Bulletin 76:378–382. As statsmodels' <c>fleiss_kappa</c>.</para>
/// </summary>
public static class FleissKappa
{
    /// <summary>κ of a row a thing, each how many raters chose each category. Null where nothing was rated, or everything put into one category.</summary>
    /// <exception cref="ArgumentException">Rows of other lengths or other numbers of raters, or fewer than two raters.</exception>
    public static double? Of(IReadOnlyList<IReadOnlyList<long>> table)
    {
        if (table.Count == 0) return null;
        var raters = table[0].Sum();
        if (raters < 2 || table.Any(row => row.Count != table[0].Count || row.Sum() != raters)) throw new ArgumentException("Two raters or more, the same number for each.", nameof(table));
        var observed = table.Average(row => (row.Sum(count => (double)count * count) - raters) / (raters * (raters - 1.0)));
        var expected = Enumerable.Range(0, table[0].Count).Sum(j => Square(table.Sum(row => (double)row[j]) / (table.Count * raters)));
        return 1 - expected < 1e-12 ? null : (observed - expected) / (1 - expected);
    }

    private static double Square(double x) => x * x;
}
