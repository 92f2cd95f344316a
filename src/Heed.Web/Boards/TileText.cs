using Heed.Understand.Boards.Tiles;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Boards;

/// <summary>What tiles are called where nobody named them.</summary>
internal static class TileText
{
    public static string Kind(IStringLocalizer<Texts> text, TileKind kind) => text[$"TileKind_{kind.Name}"];

    /// <summary>The tile's own title, else what it shows; null for words that need none.</summary>
    public static string? Title(IStringLocalizer<Texts> text, Tile tile, TileAnswer? answer) => tile.Title ?? (answer, tile) switch
    {
        (SourceAnswer { Choice: { } choice } measured, _) => MeasureText.Name(text, choice.Measure, measured.Asked.Source, choice.Field),
        (DistributionAnswer spread, _) => MeasureText.Field(spread.Asked.Source, spread.Field.Name),
        (DriversAnswer drivers, _) => text["Tile_DriversOf", MeasureText.Field(drivers.Asked.Source, drivers.Request.Outcome)],
        (GoalAnswer goal, _) => goal.Progress.Goal.Title,
        (_, HeadingTile) => null,
        _ => Kind(text, TileKinds.Of(tile)),
    };

    /// <summary>What it is about, beside the title.</summary>
    public static string? About(IStringLocalizer<Texts> text, TileAnswer? answer) => answer switch
    {
        ComparisonAnswer groups => $"{groups.Asked.Source.Title} · {text["Tile_ByColumn", MeasureText.Column(text, groups.Asked.Source, groups.By).WithinSentence()]}",
        TrendAnswer course => $"{course.Asked.Source.Title} · {text["Tile_ByColumn", text[$"Every_{course.Every}"].Value.WithinSentence()]}",
        LeagueAnswer units => $"{units.Asked.Source.Title} · {text["Tile_ByColumn", MeasureText.Column(text, units.Asked.Source, units.By).WithinSentence()]}",
        SourceAnswer about => about.Asked.Source.Title,
        _ => null,
    };
}
