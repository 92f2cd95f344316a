using System.Globalization;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Comparisons;

/// <summary>
/// A row of a crosstab: every column compared with every other, marked with letters as market research does. A column gets the letter of each column
/// it exceeds: upper case where p, adjusted over all pairs of the row, is below 0.05, lower case where it is below 0.10.
/// </summary>
public static class CrosstabLetters
{
    public const double UpperRisk = 0.05;
    public const double LowerRisk = 0.10;

    /// <summary>One lettered column a tally, in the order given.</summary>
    /// <param name="measure">What is compared.</param>
    /// <param name="columns">Disjoint groups.</param>
    /// <param name="context">The field and the level of intervals; the letters' levels are fixed.</param>
    /// <param name="floor">Columns with fewer answers are hidden: no value, no letters, and no part in the adjustment. 0 hides none.</param>
    /// <param name="adjustment">Over the pairs of the row.</param>
    /// <exception cref="ArgumentException">The measure refuses the context.</exception>
    public static IReadOnlyList<LetteredColumn> Of(
        Measure measure, IReadOnlyList<Tally> columns, MeasureContext context, long floor = 0, Adjustment adjustment = Adjustment.Holm)
    {
        var estimates = columns.Select(column => measure.Compute(column, context)).ToArray();
        int[] shown = [.. Enumerable.Range(0, columns.Count).Where(i => estimates[i].N >= floor)];
        var pairs = AllPairs.Compare(measure, [.. shown.Select(i => columns[i])], context, adjustment);
        var lower = pairs.SelectMany(pair => Beaten(shown[pair.First], shown[pair.Second], pair.Difference)).ToLookup(found => found.Winner);
        return
        [
            .. Enumerable.Range(0, columns.Count).Select(i => shown.Contains(i)
                ? new LetteredColumn
                {
                    Letter = Letter(i),
                    Estimate = estimates[i],
                    Exceeds = string.Join(' ', lower[i].OrderBy(found => found.Loser).Select(found => found.Mark)),
                    Few = estimates[i].N < Warnings.FewAnswers,
                }
                : new LetteredColumn { Letter = Letter(i), Hidden = true }),
        ];
    }

    /// <summary>A to Z for 0 to 25, then AA, AB and so on.</summary>
    public static string Letter(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letter((column / 26) - 1) + Letter(column % 26);

    private static IEnumerable<(int Winner, int Loser, string Mark)> Beaten(int first, int second, Difference difference)
    {
        if ((difference.AdjustedP ?? difference.P) is not { } p || !(p < LowerRisk)) yield break;
        var (winner, loser) = difference.Value > 0 ? (first, second) : (second, first);
        yield return (winner, loser, p < UpperRisk ? Letter(loser) : Letter(loser).ToLower(CultureInfo.InvariantCulture));
    }
}
