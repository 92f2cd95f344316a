using Heed.Measures.Intervals;
using Heed.Measures.Survival;

namespace Heed.Act.Promises.Effects;

/// <summary>
/// Which customers stay after kept, late and broken promises. Each is watched from the moment their first promise ended, in the group it put them in, until they
/// left or were last known to be there: nobody is looked at from the end backwards (see <see cref="Landmark"/>).
/// </summary>
/// <param name="Groups">A group for each outcome that anyone had.</param>
/// <param name="P">Of the log-rank test that all go at one pace; null where that can't be judged.</param>
/// <param name="LeftOut">Customers who had left before it ended.</param>
public sealed record PromiseRetention(IReadOnlyList<PromiseRetention.Group> Groups, double? P, int LeftOut)
{
    /// <summary>Days after which it is told who is still there.</summary>
    public static IReadOnlyList<int> Days { get; } = [30, 90, 180];

    /// <param name="State">The outcome.</param>
    /// <param name="N">Customers.</param>
    /// <param name="Left">How many of them left.</param>
    /// <param name="Points">Still there after each of <see cref="Days"/>.</param>
    public sealed record Group(PromiseState State, long N, long Left, IReadOnlyList<Point> Points);

    /// <param name="Days">After so many days.</param>
    /// <param name="Share">0 to 1; null where nobody was watched that long.</param>
    /// <param name="Low">Lower end of its interval.</param>
    /// <param name="High">Upper end.</param>
    public sealed record Point(int Days, double? Share, double? Low, double? High);

    /// <param name="outcomes">Promises that ended.</param>
    /// <param name="left">When customers left, by their id; those not in it are there.</param>
    /// <param name="now">Until when they are known to be.</param>
    /// <param name="level">Of the intervals.</param>
    public static PromiseRetention Of(IEnumerable<PromiseOutcome> outcomes, IReadOnlyDictionary<string, DateTimeOffset> left, DateTimeOffset now, Level level = default)
    {
        var first = outcomes.Where(o => o.Customer is not null).GroupBy(o => o.Customer!, StringComparer.Ordinal).Select(g => g.MinBy(o => o.EndedAt)!).ToList();
        List<(PromiseState State, Lifetime Life)> watched = [];
        foreach (var its in first)
        {
            var gone = left.TryGetValue(its.Customer!, out var at) && at <= now;
            var days = ((gone ? at : now) - its.EndedAt).TotalDays;
            if (days > 0) watched.Add((its.State, new(days, gone)));
        }

        var groups = PromiseEffects.Outcomes.Select(state => (State: state, Lives: watched.Where(w => w.State == state).Select(w => w.Life).ToArray())).Where(g => g.Lives.Length > 0).ToArray();
        var test = groups.Length < 2 ? null : LogRankTest.Of([.. groups.Select(g => g.Lives)]);
        return new([.. groups.Select(g => GroupOf(g.State, g.Lives, level))], test?.P, first.Count - watched.Count);
    }

    private static Group GroupOf(PromiseState state, Lifetime[] lives, Level level)
    {
        var curve = KaplanMeier.Of(lives, level);
        var longest = lives.Max(l => l.Exit);
        return new(state, curve.N, curve.Events, [.. Days.Select(days => PointOf(curve, days, longest))]);
    }

    private static Point PointOf(KaplanMeier curve, int days, double longest)
    {
        if (longest < days) return new(days, null, null, null);
        var reached = curve.Steps.TakeWhile(s => s.Time <= days).ToList();
        return reached.Count == 0 ? new(days, 1, null, null) : new(days, reached[^1].Survival, reached[^1].Low, reached[^1].High);
    }
}
