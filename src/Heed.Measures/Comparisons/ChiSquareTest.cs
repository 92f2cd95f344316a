using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Pearson's χ² test that rows and columns of a table of counts are independent: Σ(observed − expected)² ÷ expected,
/// (rows − 1)·(columns − 1) degrees of freedom. Rows and columns without counts are dropped first.
/// <para>Source: Pearson 1900, Philosophical Magazine 50:157–175; Yates 1934 for the correction. As R's <c>chisq.test</c>.</para>
/// </summary>
/// <param name="Statistic">χ², 0 or more.</param>
/// <param name="DegreesOfFreedom">At least 1.</param>
/// <param name="P">Probability of a χ² at least this large.</param>
/// <param name="SmallestExpected">The smallest expected count; under 5 makes p rough.</param>
/// <param name="CramersV">Strength from 0 to 1: √(χ² ÷ (n·(min(rows, columns) − 1))), without correction.</param>
public readonly record struct ChiSquareTest(double Statistic, int DegreesOfFreedom, double P, double SmallestExpected, double CramersV)
{
    /// <summary>Tests a table given as rows of equal length. Null where fewer than two rows or columns have counts: nothing to compare.</summary>
    /// <param name="table">Counts, 0 or more.</param>
    /// <param name="corrected">Yates' continuity correction, on 2×2 tables only (elsewhere it does nothing).</param>
    public static ChiSquareTest? Of(IReadOnlyList<IReadOnlyList<long>> table, bool corrected = false)
    {
        var rows = table.Select(row => (Counts: row, Sum: (double)row.Sum())).Where(row => row.Sum > 0).ToArray();
        var columns = Enumerable.Range(0, table.Count == 0 ? 0 : table[0].Count)
            .Select(index => (Index: index, Sum: (double)table.Sum(row => row[index])))
            .Where(column => column.Sum > 0)
            .ToArray();
        if (rows.Length < 2 || columns.Length < 2) return null;

        var n = rows.Sum(row => row.Sum);
        var cells = rows
            .SelectMany(row => columns.Select(column => (Observed: (double)row.Counts[column.Index], Expected: row.Sum * column.Sum / n)))
            .ToArray();
        var correction = corrected && cells.Length == 4 ? Math.Min(0.5, cells.Min(Miss)) : 0;
        var statistic = cells.Sum(cell => Square(Miss(cell) - correction) / cell.Expected);
        var plain = cells.Sum(cell => Square(Miss(cell)) / cell.Expected);
        var degrees = (rows.Length - 1) * (columns.Length - 1);
        return new(
            statistic,
            degrees,
            TailProbabilities.ChiSquared(statistic, degrees),
            cells.Min(cell => cell.Expected),
            Math.Sqrt(plain / (n * (Math.Min(rows.Length, columns.Length) - 1))));
    }

    private static double Miss((double Observed, double Expected) cell) => Math.Abs(cell.Observed - cell.Expected);

    private static double Square(double value) => value * value;
}
