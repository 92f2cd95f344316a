using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Comparisons;

/// <summary>One pair of groups.</summary>
/// <param name="First">Place of the first group in the list given.</param>
/// <param name="Second">Place of the second, after the first.</param>
/// <param name="Difference">The first less the second.</param>
public readonly record struct Pair(int First, int Second, Difference Difference);

/// <summary>Every group of a breakdown against every other.</summary>
public static class AllPairs
{
    /// <summary>
    /// k(k − 1)/2 differences in the order (0, 1), (0, 2), …, with p adjusted over all pairs that could be judged. Groups are disjoint. None of fewer
    /// than two groups; a pair in which nobody answered on one side has no value.
    /// </summary>
    /// <exception cref="ArgumentException">The measure refuses the context.</exception>
    public static IReadOnlyList<Pair> Compare(
        Measure measure, IReadOnlyList<Tally> groups, MeasureContext context, Adjustment adjustment = Adjustment.Holm)
    {
        var pairs = Enumerable.Range(0, groups.Count)
            .SelectMany(first => Enumerable.Range(first + 1, groups.Count - first - 1).Select(second => (First: first, Second: second)))
            .ToArray();
        var differences = pairs.Select(pair => measure.Compare(groups[pair.First], groups[pair.Second], context)).ToArray();
        AdjustedDifferences.Adjust(differences, adjustment);
        return [.. pairs.Zip(differences, (pair, difference) => new Pair(pair.First, pair.Second, difference))];
    }
}
