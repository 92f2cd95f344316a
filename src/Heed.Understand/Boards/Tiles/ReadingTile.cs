using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Reports;
using Heed.Readings;
using Heed.Readings.Own;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Boards.Tiles;

/// <summary>One number with its interval, held against something.</summary>
public sealed record ReadingTile : MeasuredTile
{
    public Against Against { get; init; }

    /// <summary>For <see cref="Against.Segment"/>: a filter expression for those it is held against, in place of the tile's own.</summary>
    public string? Segment { get; init; }

    /// <summary>For <see cref="Against.Benchmark"/>: the number.</summary>
    public double? Benchmark { get; init; }

    /// <summary>Whose number that is, and of when.</summary>
    public string? BenchmarkName { get; init; }

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        foreach (var place in base.CheckSource(path, source, ground)) yield return place;
        if (Against == Against.Segment && string.IsNullOrWhiteSpace(Segment)) yield return new($"{path}.segment", "say whom the number is held against: a filter such as unit = 'oslo'.");
        if (Filter.Parse(Segment, [source]).Failed(out var problem)) yield return new($"{path}.segment", problem.Said);
        if (Against == Against.Benchmark && Benchmark is null) yield return new($"{path}.benchmark", "give the number to hold against.");
        if (Benchmark is { } number && !double.IsFinite(number)) yield return new($"{path}.benchmark", "must be a finite number.");
        if (Against == Against.Benchmark && (BenchmarkName is null ? "say whose number it is, and of when." : BoardRules.RejectText(BenchmarkName, BoardRules.LongestTitle)) is { } rule) yield return new($"{path}.benchmarkName", rule);
    }
}

/// <summary>What a number is held against.</summary>
public enum Against
{
    /// <summary>The same stretch of days just before.</summary>
    Before,

    Nothing,

    /// <summary>Some others, by a filter.</summary>
    Segment,

    /// <summary>All whom board and tile leave out.</summary>
    Others,

    /// <summary>A number from elsewhere.</summary>
    Benchmark,
}

/// <param name="Asked">The question.</param>
/// <param name="Reading">The number.</param>
/// <param name="Tile">What it is held against.</param>
public sealed record ReadingAnswer(TileQuestion Asked, Reading Reading, ReadingTile Tile) : SourceAnswer(Asked)
{
    /// <summary>What it is held against; null where that is nothing, or no reading of ours.</summary>
    public Reading? Other { get; init; }

    /// <summary>The number less the other; null where there is none to tell, or either is hidden.</summary>
    public Difference? Difference { get; init; }
}

public sealed class AnswerReading(GetReading getReading, SourceCatalogue catalogue, FindMeasure measures) : AnswerTile<ReadingTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(ReadingTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await AskMeasure.OfAsync(tile, filter, catalogue, measures, actor, cancel)).Failed(out var problem, out var ask)) return problem;
        if ((await getReading.RunAsync(ask.Request, actor, cancel)).Failed(out problem, out var reading)) return problem;
        Reading? other = null;
        // Beside a number that is hidden, one on the others would give it away.
        if (!reading.Suppressed && Other(tile, filter, ask.Request, reading) is { } question && (await getReading.RunAsync(question, actor, cancel)).Failed(out problem, out other)) return problem;
        return new ReadingAnswer(ask.Asked, reading, tile)
        {
            Choice = ask.Choice,
            Whole = reading.Whole,
            Warnings = reading.Warnings,
            Other = other,
            Difference = ask.Compare(reading, other),
        };
    }

    private static ReadingRequest? Other(ReadingTile tile, BoardFilter filter, ReadingRequest ask, Reading now) => tile.Against switch
    {
        Against.Before => PeriodBefore.Of(ask, now),
        Against.Segment => ask with { Where = tile.Everywhere ? tile.Segment : BoardFilter.Both(tile.Segment, filter.Condition) },
        Against.Others when ask.Where is { } where => ask with { Where = $"not ({where})" },
        _ => null,
    };
}
