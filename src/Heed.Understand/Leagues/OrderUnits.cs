using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;

namespace Heed.Understand.Leagues;

/// <summary>Puts the groups of a reading in an order. Whether a unit stands out is taken from the reading's own comparison, so that no two tables judge it differently.</summary>
internal static class OrderUnits
{
    /// <summary>Beyond so many groups a place says little and takes long to reckon.</summary>
    public const int Most = 200;

    /// <param name="reading">By one column, compared with the rest.</param>
    /// <param name="measure">What was read.</param>
    /// <param name="context">On which field.</param>
    public static UnitsInOrder Of(Reading reading, Measure measure, MeasureContext context)
    {
        List<ReadingGroup> shown = [.. reading.Groups.Where(g => g is { Estimate: { Value: not null, N: > 0 }, IsRolledUp: false } && g.By[0].Value is not null)];
        var units = shown.OrderByDescending(u => u.Estimate!.N).Take(Most).ToList();
        UnitsInOrder order = new([]) { Answers = reading.Whole.N, Hidden = reading.Groups.Count(g => g.Suppressed), LeftOut = shown.Count - units.Count };
        if (units.Count < 2 || League.Of([.. units.Select(u => AnswerMoments.Of(Plain(u, measure, context)))]) is not { } league) return order;

        var places = RankIntervals.Of([.. league.Units.Select(u => u.Shrunk)], [.. league.Units.Select(u => u.StandardError)]);
        var funnel = FunnelPlot.Of([.. units.Select(u => u.Estimate!.Value!.Value)], [.. units.Select(u => Math.Sqrt(league.PooledVariance / u.Estimate!.N))]);
        var rows = units.Select((unit, i) => new LeagueRow(unit.By[0].Value, unit.Estimate!, league.Units[i], places[i], unit));
        return order with { League = league, Funnel = funnel, Chance = Chance(reading), Rows = [.. rows.OrderByDescending(r => r.Unit.Shrunk).ThenByDescending(r => r.Estimate.Value)] };
    }

    // A net score's standard error is that of the answers themselves only without the answers its usual interval adds.
    private static Estimate Plain(ReadingGroup unit, Measure measure, MeasureContext context) =>
        measure is NetMeasure && unit.Counted is { } tally ? measure.Compute(tally, context with { Method = IntervalMethods.Wald }) : unit.Estimate!;

    /// <summary>Holm's step at which it stopped: all groups told apart lie beyond it, no other does.</summary>
    private static Level Chance(Reading reading)
    {
        var judged = reading.Groups.Count(g => g.AgainstRest?.P is not null);
        var apart = reading.Groups.Count(g => g.AgainstRest is { Significant: true });
        return new(1 - (default(Level).Risk / Math.Max(1, judged - apart)));
    }
}
