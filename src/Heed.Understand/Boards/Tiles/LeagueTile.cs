using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;
using Heed.Understand.Leagues;

namespace Heed.Understand.Boards.Tiles;

/// <summary>Units in order, the small drawn towards the mean, and a funnel that shows who stands out beyond chance.</summary>
public sealed record LeagueTile : MeasuredTile
{
    /// <summary>What units are; the units themselves where left out.</summary>
    public string By { get; init; } = "unit";

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        foreach (var place in base.CheckSource(path, source, ground)) yield return place;
        foreach (var place in CheckColumn($"{path}.by", By, source)) yield return place;
    }
}

/// <param name="Asked">The question.</param>
/// <param name="By">What units are.</param>
/// <param name="Units">In their order.</param>
public sealed record LeagueAnswer(TileQuestion Asked, string By, UnitsInOrder Units) : SourceAnswer(Asked);

public sealed class AnswerLeague(GetReading getReading, SourceCatalogue catalogue, FindMeasure measures) : AnswerTile<LeagueTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(LeagueTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await AskMeasure.OfAsync(tile, filter, catalogue, measures, actor, cancel)).Failed(out var problem, out var ask)) return problem;
        if ((await getReading.RunAsync(ask.Request with { By = [tile.By], Compare = true }, actor, cancel)).Failed(out problem, out var units)) return problem;
        var order = OrderUnits.Of(units, ask.Choice.Measure, new MeasureContext(ask.Choice.Field.Type) { Of = ask.Request.Of });
        return new LeagueAnswer(ask.Asked, tile.By, order) { Choice = ask.Choice, Whole = units.Whole, Warnings = units.Warnings };
    }
}
