using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Boards.Tiles;

/// <summary>A measured tile as a question, ready to be asked.</summary>
/// <param name="Asked">The same for the answer.</param>
/// <param name="Choice">The measure and its field.</param>
/// <param name="Request">The question on the whole.</param>
internal sealed record AskMeasure(TileQuestion Asked, MeasureChoice Choice, ReadingRequest Request)
{
    /// <summary>Says the question of a tile; a problem where its source or field is there no longer.</summary>
    public static async Task<Result<AskMeasure>> OfAsync(MeasuredTile tile, BoardFilter filter, SourceCatalogue catalogue, FindMeasure measures, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, tile.Source, cancel) is not { } source) return SourcesErrors.Unknown(tile.Source);
        if ((await measures.RunAsync(tile.Measure, actor.Workspace, cancel)).Failed(out var problem, out var asked)) return problem;
        if (asked.FieldOn(tile.Field, [source]).Failed(out problem, out var field)) return problem;
        var request = new ReadingRequest
        {
            Measure = tile.Measure,
            Sources = [source.Key],
            Field = field.Name,
            Of = tile.Of,
            Where = filter.For(tile),
            From = filter.From,
            To = filter.To,
        };
        return new AskMeasure(new(source, request.Where, filter), new(asked.Measure, field, asked.Definition), request);
    }

    /// <summary>One number less another; null where either is hidden.</summary>
    public Difference? Compare(Reading one, Reading? other) => one.Counted is { } first && other?.Counted is { } second ? Compare(first, second) : null;

    private Difference Compare(Tally first, Tally second) => Choice.Measure.Compare(first, second, new MeasureContext(Choice.Field.Type) { Of = Request.Of });
}
