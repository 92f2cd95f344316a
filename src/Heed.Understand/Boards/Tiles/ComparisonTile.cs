using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Readings.Own;

namespace Heed.Understand.Boards.Tiles;

/// <summary>Groups side by side, each against all others together.</summary>
public sealed record ComparisonTile : MeasuredTile
{
    public const int Most = 60;
    private const int Usual = 12;

    /// <summary>What groups are made by.</summary>
    public string By { get; init; } = "";

    /// <summary>How many are shown, those with the most answers.</summary>
    public int Count { get; init; } = Usual;

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        foreach (var place in base.CheckSource(path, source, ground)) yield return place;
        foreach (var place in CheckColumn($"{path}.by", By, source)) yield return place;
        if (Count is < 2 or > Most) yield return new($"{path}.count", $"must be from 2 to {Most}.");
    }
}

/// <param name="Asked">The question.</param>
/// <param name="Groups">All of them.</param>
/// <param name="By">What they are made by.</param>
/// <param name="Count">How many to show.</param>
public sealed record ComparisonAnswer(TileQuestion Asked, Reading Groups, string By, int Count) : SourceAnswer(Asked)
{
    /// <summary>Those to show, the best first: what is asked of such a table is who stands out.</summary>
    public IReadOnlyList<ReadingGroup> Shown =>
        [.. Groups.Groups.OrderByDescending(g => g.Estimate?.N ?? 0).Take(Count).OrderByDescending(g => g.Estimate?.Value ?? double.MinValue)];
}

public sealed class AnswerComparison(GetReading getReading, SourceCatalogue catalogue, FindMeasure measures) : AnswerTile<ComparisonTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(ComparisonTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await AskMeasure.OfAsync(tile, filter, catalogue, measures, actor, cancel)).Failed(out var problem, out var ask)) return problem;
        if ((await getReading.RunAsync(ask.Request with { By = [tile.By], Compare = true }, actor, cancel)).Failed(out problem, out var groups)) return problem;
        return new ComparisonAnswer(ask.Asked, groups, tile.By, tile.Count) { Choice = ask.Choice, Whole = groups.Whole, Warnings = groups.Warnings };
    }
}
