using Heed.Base.Sources;
using Heed.Facts.Queries;

namespace Heed.Readings;

/// <summary>Which groups may be shown where respondents were promised that nobody sees their answer alone.</summary>
public static class AnonymityFloor
{
    /// <summary>Fewest answers a number may rest on.</summary>
    public const long Numbers = 5;

    /// <summary>Fewest comments that may be shown together.</summary>
    public const long Comments = 8;

    public static bool Applies(IEnumerable<Source> sources) => sources.Any(s => s.Mode != Mode.Identified);

    /// <summary>
    /// For each group, whether it must be hidden: too few answers, all of them alike, or the one more that keeps a single hidden group from being found by subtraction.
    /// </summary>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<FactGroup> groups)
    {
        var hidden = groups.Select(g => g.Tally.Answered is > 0 and < Numbers || Unanimous(g)).ToArray();
        if (hidden.Count(h => h) != 1) return hidden;
        var next = Enumerable.Range(0, groups.Count).Where(i => !hidden[i] && groups[i].Tally.Answered > 0).OrderBy(i => groups[i].Tally.Answered).Take(1);
        foreach (var i in next) hidden[i] = true;
        return hidden;
    }

    private static bool Unanimous(FactGroup group) =>
        group.Tally.Answered > 0 && ((group.Tally.Moments.N > 0 && group.Tally.Moments.Min == group.Tally.Moments.Max && group.Tally.CodedRows == 0)
            || (group.Tally.Moments.N == 0 && group.Tally.Codes.Any(c => c.Value == group.Tally.CodedRows)));
}
