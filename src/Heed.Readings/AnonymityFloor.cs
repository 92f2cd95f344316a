using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Fields;

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
    /// For each group, whether it must be hidden: too few answers, all of them alike, or one more that keeps those hidden from being found by taking
    /// the shown ones off the whole.
    /// </summary>
    /// <param name="groups">Groups, which may overlap.</param>
    /// <param name="whole">All of them together, each answer once.</param>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<FactGroup> groups, Tally whole)
    {
        var hidden = groups.Select(g => TellsTooMuch(g.Tally) || whole.Answered - g.Tally.Answered is > 0 and < Numbers).ToArray();
        var bySize = Enumerable.Range(0, groups.Count).Where(i => !hidden[i] && groups[i].Tally.Answered > 0).OrderBy(i => groups[i].Tally.Answered);
        foreach (var i in bySize.ToList())
        {
            Tally[] together = [.. groups.Where((_, g) => hidden[g]).Select(g => g.Tally)];
            if (together.Length == 0 || (together.Length > 1 && !TellsTooMuch(together.Aggregate((a, b) => a.Merge(b))))) break;
            hidden[i] = true;
        }

        return hidden;
    }

    /// <summary>Whether a number on all answers together may not be shown.</summary>
    public static bool TellsTooMuch(Tally tally) => tally.Answered is > 0 and < Numbers || Unanimous(tally);

    private static bool Unanimous(Tally tally) =>
        tally.Answered > 0 && ((tally.Moments.N > 0 && tally.Moments.Min == tally.Moments.Max && tally.CodedRows == 0)
            || (tally.Moments.N == 0 && tally.Codes.Any(c => c.Value == tally.CodedRows)));
}
