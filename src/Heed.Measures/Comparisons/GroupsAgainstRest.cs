using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Comparisons;

/// <summary>Each group of a breakdown against all the others together.</summary>
public static class GroupsAgainstRest
{
    /// <summary>
    /// One difference a group, in the order given: the group less the rest, with p adjusted over all groups that could be judged.
    /// Groups are disjoint. A single group has an empty rest, so no value.
    /// </summary>
    /// <exception cref="ArgumentException">The measure refuses the context.</exception>
    public static IReadOnlyList<Difference> Compare(
        Measure measure, IReadOnlyList<Tally> groups, MeasureContext context, Adjustment adjustment = Adjustment.Holm)
    {
        var differences = groups.Zip(Rests(groups), (group, rest) => measure.Compare(group, rest, context)).ToArray();
        AdjustedDifferences.Adjust(differences, adjustment);
        return differences;
    }

    // Everything before a group merged with everything after it: two passes however many groups there are.
    private static Tally[] Rests(IReadOnlyList<Tally> groups)
    {
        var rests = new Tally[groups.Count];
        var before = Tally.Empty;
        for (var i = 0; i < groups.Count; i++)
        {
            rests[i] = before;
            before = before.Merge(groups[i]);
        }

        var after = Tally.Empty;
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            rests[i] = rests[i].Merge(after);
            after = groups[i].Merge(after);
        }

        return rests;
    }
}
