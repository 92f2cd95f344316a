using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;

namespace Heed.Understand.Boards.Tiles;

/// <summary>A number by rows and columns; letters mark the columns a cell surely exceeds.</summary>
public sealed record CrosstabTile : MeasuredTile
{
    public const int MostColumns = 12;
    public const int MostRows = 20;

    /// <summary>What a row is.</summary>
    public string Rows { get; init; } = "";

    /// <summary>What a column is.</summary>
    public string Columns { get; init; } = "";

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        foreach (var place in base.CheckSource(path, source, ground)) yield return place;
        foreach (var place in CheckColumn($"{path}.rows", Rows, source)) yield return place;
        foreach (var place in CheckColumn($"{path}.columns", Columns, source)) yield return place;
        if (Rows.Length > 0 && Rows == Columns) yield return new($"{path}.columns", "must be something else than the rows.");
        // Someone with several labels stands in several groups, and would be compared with themselves.
        foreach (var (member, name) in new[] { ("rows", Rows), ("columns", Columns) })
        {
            if (source.Field(name)?.FieldType().Kind == FieldKind.Multi) yield return new($"{path}.{member}", $"\"{name}\" has several labels an answer, so its groups overlap and can't be compared.");
        }
    }
}

/// <param name="Asked">The question.</param>
/// <param name="Tile">What rows and columns are.</param>
/// <param name="Columns">Their values, those with the most answers, the commonest first.</param>
/// <param name="Lines">The rows likewise.</param>
/// <param name="Left">Rows and columns that are not shown, as there are too many.</param>
public sealed record CrosstabAnswer(TileQuestion Asked, CrosstabTile Tile, IReadOnlyList<string?> Columns, IReadOnlyList<CrosstabLine> Lines, int Left) : SourceAnswer(Asked);

/// <param name="Value">The row's value.</param>
/// <param name="Cells">One a column.</param>
public sealed record CrosstabLine(string? Value, IReadOnlyList<CrosstabCell> Cells);

/// <param name="Lettered">Value, letter, and the letters it exceeds.</param>
/// <param name="Suppressed">Whether it may hold answers, too few to be shown.</param>
public sealed record CrosstabCell(LetteredColumn Lettered, bool Suppressed);

public sealed class AnswerCrosstab(GetReading getReading, SourceCatalogue catalogue, FindMeasure measures) : AnswerTile<CrosstabTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(CrosstabTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await AskMeasure.OfAsync(tile, filter, catalogue, measures, actor, cancel)).Failed(out var problem, out var ask)) return problem;
        if ((await getReading.RunAsync(ask.Request with { By = [tile.Rows, tile.Columns] }, actor, cancel)).Failed(out problem, out var cells)) return problem;
        // Groups that stand for several too small alone have no place in a table of single ones; nor has what is hidden.
        List<ReadingGroup> single = [.. cells.Groups.Where(g => g is { Suppressed: false, IsRolledUp: false, By.Count: 2 })];
        var (rows, columns) = (Commonest(single, 0), Commonest(single, 1));
        var byPlace = single.ToDictionary(g => (g.By[0].Value, g.By[1].Value));
        var context = new MeasureContext(ask.Choice.Field.Type) { Of = ask.Request.Of };
        var shown = columns.Take(CrosstabTile.MostColumns).ToList();
        List<CrosstabLine> lines = [];
        foreach (var row in rows.Take(CrosstabTile.MostRows))
        {
            List<ReadingGroup?> groups = [.. shown.Select(column => byPlace.GetValueOrDefault((row, column)))];
            // A cell nobody may see takes no part, as one without answers.
            var lettered = CrosstabLetters.Of(ask.Choice.Measure, [.. groups.Select(g => g?.Counted ?? Tally.Empty)], context, floor: 1);
            lines.Add(new(row, [.. lettered.Zip(groups, (cell, group) => new CrosstabCell(cell, group is null && cells.Floors is not null))]));
        }

        return new CrosstabAnswer(ask.Asked, tile, shown, lines, Math.Max(0, rows.Count - CrosstabTile.MostRows) + columns.Count - shown.Count) { Choice = ask.Choice, Whole = cells.Whole, Warnings = cells.Warnings };
    }

    private static List<string?> Commonest(List<ReadingGroup> cells, int part) =>
        [.. cells.GroupBy(g => g.By[part].Value, StringComparer.Ordinal).OrderByDescending(g => g.Sum(one => one.Estimate?.N ?? 0)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}
