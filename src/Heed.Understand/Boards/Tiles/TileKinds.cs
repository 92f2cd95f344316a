namespace Heed.Understand.Boards.Tiles;

/// <summary>Every kind of tile there is, in the order they are offered. One more is a file beside this one, a line here, and a look on the page.</summary>
public static class TileKinds
{
    public static IReadOnlyList<TileKind> All { get; } =
    [
        TileKind.Of<ReadingTile, AnswerReading>("reading", TileWidth.Third, TileMember.Source, TileMember.Measure, TileMember.Against, TileMember.Where),
        TileKind.Of<TrendTile, AnswerTrend>("trend", TileWidth.TwoThirds, TileMember.Source, TileMember.Measure, TileMember.Every, TileMember.Where),
        TileKind.Of<ComparisonTile, AnswerComparison>("comparison", TileWidth.TwoThirds, TileMember.Source, TileMember.Measure, TileMember.By, TileMember.Count, TileMember.Where),
        TileKind.Of<CrosstabTile, AnswerCrosstab>("crosstab", TileWidth.TwoThirds, TileMember.Source, TileMember.Measure, TileMember.Rows, TileMember.Columns, TileMember.Where),
        TileKind.Of<LeagueTile, AnswerLeague>("league", TileWidth.TwoThirds, TileMember.Source, TileMember.Measure, TileMember.By, TileMember.Where),
        TileKind.Of<DistributionTile, AnswerDistribution>("distribution", TileWidth.Third, TileMember.Source, TileMember.Field, TileMember.Where),
        TileKind.Of<DriversTile, AnswerDrivers>("drivers", TileWidth.TwoThirds, TileMember.Source, TileMember.Outcome, TileMember.Drivers, TileMember.Where) with { Slow = true },
        TileKind.Of<CommentsTile, AnswerComments>("comments", TileWidth.Half, TileMember.Source, TileMember.Field, TileMember.Count, TileMember.Where),
        TileKind.Of<GoalTile, AnswerGoal>("goal", TileWidth.Third, TileMember.Goal),
        TileKind.Of<HeadingTile, AnswerHeading>("heading", TileWidth.Whole, TileMember.Text),
    ];

    private static readonly Dictionary<string, TileKind> s_byName = All.ToDictionary(k => k.Name, StringComparer.Ordinal);
    private static readonly Dictionary<Type, TileKind> s_byTile = All.ToDictionary(k => k.Tile);

    /// <summary>The kind of that name; null where there is none.</summary>
    public static TileKind? Find(string? name) => name is null ? null : s_byName.GetValueOrDefault(name);

    public static TileKind Of(Tile tile) => s_byTile[tile.GetType()];
}
