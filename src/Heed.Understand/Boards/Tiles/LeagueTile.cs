using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;

namespace Heed.Understand.Boards.Tiles;

/// <summary>Units in order, the small drawn towards the mean, and a funnel that shows who stands out beyond chance.</summary>
public sealed record LeagueTile : MeasuredTile
{
    /// <summary>What units are; the units themselves where left out.</summary>
    public string By { get; init; } = "unit";

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source)
    {
        foreach (var place in base.CheckSource(path, source)) yield return place;
        foreach (var place in CheckColumn($"{path}.by", By, source)) yield return place;
    }
}

/// <param name="Asked">The question.</param>
/// <param name="By">What units are.</param>
/// <param name="Lines">The units that may be shown, the highest shrunk value first; empty where nothing is known of chance.</param>
/// <param name="Hidden">Units with too few answers to be shown.</param>
/// <param name="Funnel">The limits of chance; null where there are too few units.</param>
public sealed record LeagueAnswer(TileQuestion Asked, string By, IReadOnlyList<LeagueLine> Lines, int Hidden, FunnelPlot? Funnel) : SourceAnswer(Asked)
{
    /// <summary>How far single answers spread, pooled over the units.</summary>
    public double Variance { get; init; }
}

/// <param name="Value">The unit.</param>
/// <param name="Estimate">As observed.</param>
/// <param name="Unit">Drawn towards the mean.</param>
/// <param name="Places">Where in the table it may well stand.</param>
/// <param name="StandardError">What chance alone makes of it at its size.</param>
/// <param name="StandsOut">Whether it lies beyond chance and the usual differences, adjusted for the number of units.</param>
public sealed record LeagueLine(string? Value, Estimate Estimate, LeagueUnit Unit, RankInterval Places, double StandardError, bool StandsOut);

public sealed class AnswerLeague(GetReading getReading, SourceCatalogue catalogue) : AnswerTile<LeagueTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(LeagueTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await AskMeasure.OfAsync(tile, filter, catalogue, actor, cancel)).Failed(out var problem, out var ask)) return problem;
        if ((await getReading.RunAsync(ask.Request with { By = [tile.By] }, actor, cancel)).Failed(out problem, out var units)) return problem;
        List<ReadingGroup> shown = [.. units.Groups.Where(g => g is { Estimate.N: > 0, IsRolledUp: false } && g.By[0].Value is not null)];
        return Compose(ask, tile.By, shown, units.Groups.Count(g => g.Suppressed)) with { Choice = ask.Choice, Whole = units.Whole, Warnings = units.Warnings };
    }

    private static LeagueAnswer Compose(AskMeasure ask, string by, List<ReadingGroup> units, int hidden)
    {
        if (League.Of([.. units.Select(Answers)]) is not { } league) return new(ask.Asked, by, [], hidden, null);
        double[] errors = [.. league.Units.Select(unit => Math.Sqrt(league.PooledVariance / unit.N))];
        var funnel = FunnelPlot.Of([.. units.Select(u => u.Estimate!.Value!.Value)], errors);
        var places = RankIntervals.Of([.. league.Units.Select(u => u.Shrunk)], [.. league.Units.Select(u => u.StandardError)]);
        var adjusted = funnel is null ? [] : AdjustedP.By(Adjustment.Holm, [.. funnel.Points.Select(p => p.P)]);
        var risk = default(Level).Risk;
        var lines = units.Select((unit, i) => new LeagueLine(unit.By[0].Value, unit.Estimate!, league.Units[i], places[i], errors[i], funnel is not null && adjusted[i] < risk));
        return new(ask.Asked, by, [.. lines.OrderByDescending(line => line.Unit.Shrunk).ThenByDescending(line => line.Estimate.Value)], hidden, funnel) { Variance = league.PooledVariance };
    }

    /// <summary>A unit's single answers on the measure's own scale: how many, their mean, and how far they spread.</summary>
    private static Moments Answers(ReadingGroup unit)
    {
        var (estimate, tally) = (unit.Estimate!, unit.Counted!);
        var (n, mean) = (estimate.N, estimate.Value!.Value);
        var squares = estimate.Unit switch
        {
            MeasureUnits.Points when Nps.Count(tally) is var counts => n * ((10_000 * (counts.Promoters + counts.Detractors) / counts.N) - (mean * mean)),
            MeasureUnits.Percent => n * mean * (100 - mean),
            _ => tally.Moments.M2,
        };
        return new(n, mean, squares, 0, 0);
    }
}
