using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Understand.Boards.Tiles;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Boards;

/// <summary>A board to begin with for each role, made of what the sources there are can tell.</summary>
public static class ReadyBoards
{
    private const int MostReadings = 6;
    private const int FewestDrivers = 3;

    /// <param name="role">Whom it is for.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="offers">What there is to ask, the most telling source first; each has something to measure.</param>
    public static BoardDefinition Make(Role role, string title, IReadOnlyList<DashboardOffer> offers)
    {
        var main = offers[0];
        List<Tile> tiles = role switch
        {
            Role.Viewer => [.. Readings(offers), Trend(main), Distribution(main), .. Comments(offers, 5)],
            Role.Agent => [Reading(main), Distribution(main), .. offers.Skip(1).Take(1).Select(Reading), .. Comments(offers, 12)],
            Role.Analyst => [Reading(main), Trend(main), .. Crosstabs(main), .. Comparisons(main, 2), .. Drivers(main), Distribution(main)],
            Role.Manager => [.. Readings(offers), Trend(main), Distribution(main), .. Comparisons(main, 1), .. Drivers(main), .. Comments(offers, 5)],
            _ => [.. Readings(offers), .. offers.Take(2).Select(Trend), .. Leagues(main), .. Drivers(main)],
        };
        return new() { Title = title, Audience = role, Period = role is Role.Agent ? "30d" : "90d", Tiles = Named(tiles) };
    }

    private static IEnumerable<Tile> Readings(IReadOnlyList<DashboardOffer> offers) => offers.Take(MostReadings).Select(Reading);

    private static ReadingTile Reading(DashboardOffer offer) => Measured(new ReadingTile(), offer);

    private static TrendTile Trend(DashboardOffer offer) => Measured(new TrendTile { Width = TileWidth.TwoThirds }, offer);

    private static DistributionTile Distribution(DashboardOffer offer) => new() { Source = offer.Source.Key, Field = offer.Choices[0].Field.Name };

    private static IEnumerable<Tile> Comparisons(DashboardOffer offer, int count) => Groups(offer).Take(count)
        .Select(column => Measured(new ComparisonTile { Width = count == 1 ? TileWidth.Whole : TileWidth.Half, By = column }, offer));

    private static IEnumerable<Tile> Crosstabs(DashboardOffer offer) => Groups(offer).Where(c => offer.Source.Field(c)?.FieldType().Kind != FieldKind.Multi).Take(2).ToList() is [var rows, var columns]
        ? [Measured(new CrosstabTile { Width = TileWidth.Whole, Rows = rows, Columns = columns }, offer)]
        : [];

    private static IEnumerable<Tile> Leagues(DashboardOffer offer) => Groups(offer).Take(1).Select(column => Measured(new LeagueTile { Width = TileWidth.Whole, By = column }, offer));

    private static IEnumerable<string> Groups(DashboardOffer offer) => offer.Columns.Where(c => c != offer.Choices[0].Field.Name);

    private static IEnumerable<Tile> Drivers(DashboardOffer offer)
    {
        var outcome = offer.Choices[0].Field;
        var scales = offer.Source.Fields.Where(f => f.Name != outcome.Name && f.FieldType() is { IsScale: true } or { Kind: FieldKind.YesNo });
        return outcome.Type.IsNumeric && scales.Count() >= FewestDrivers ? [new DriversTile { Width = TileWidth.TwoThirds, Source = offer.Source.Key, Outcome = outcome.Name }] : [];
    }

    private static IEnumerable<Tile> Comments(IReadOnlyList<DashboardOffer> offers, int count) => offers.Where(o => o.Source.Texts.Count > 0).Take(1)
        .Select(o => new CommentsTile { Width = count > 5 ? TileWidth.Whole : TileWidth.Third, Source = o.Source.Key, Field = o.Choices[0].Field.Name, Count = count });

    private static T Measured<T>(T tile, DashboardOffer offer) where T : MeasuredTile => tile with { Source = offer.Source.Key, Measure = offer.Choices[0].Measure.Id, Field = offer.Choices[0].Field.Name };

    private static IReadOnlyList<Tile> Named(IEnumerable<Tile> tiles)
    {
        BoardDefinition board = new();
        foreach (var tile in tiles) board = new Editing.AddTile(tile).Apply(board).Value;
        return board.Tiles;
    }
}
