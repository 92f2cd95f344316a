using Heed.Measures.Intervals;

namespace Heed.Measures.Survival;

/// <summary>
/// What comes after a moment, by what had happened up to it: only those still there at the landmark count, from it on, in the groups they were in by then.
/// Looking back from the end would credit those who stayed long with whatever takes time to happen (immortal-time bias).
/// <para>Source: Anderson, Cain &amp; Gelber 1983, Journal of Clinical Oncology 1:710–719.</para>
/// </summary>
/// <param name="Groups">A curve a group, in the order of first appearance, time counted from the landmark.</param>
/// <param name="Test">Whether the groups go at one pace; null where that can't be judged.</param>
/// <param name="LeftOut">Those who had left, or had not come yet, by the landmark.</param>
public sealed record Landmark(IReadOnlyList<Landmark.Group> Groups, LogRankTest? Test, int LeftOut)
{
    public sealed record Group(string Name, KaplanMeier Curve);

    /// <param name="lives">Each with the group it is in by the landmark.</param>
    /// <param name="landmark">The moment.</param>
    /// <param name="level">Confidence level of the curves.</param>
    public static Landmark Of(IReadOnlyCollection<(Lifetime Life, string Group)> lives, double landmark, Level level = default)
    {
        var there = lives.Where(one => one.Life.Entry <= landmark && one.Life.Exit > landmark)
            .Select(one => (Life: new Lifetime(one.Life.Exit - landmark, one.Life.Happened), one.Group)).ToArray();
        var groups = there.GroupBy(one => one.Group).Select(group => (group.Key, Lives: group.Select(one => one.Life).ToArray())).ToArray();
        var test = groups.Length < 2 ? null : LogRankTest.Of([.. groups.Select(group => group.Lives)]);
        return new([.. groups.Select(group => new Group(group.Key, KaplanMeier.Of(group.Lives, level)))], test, lives.Count - there.Length);
    }
}
