using Heed.Understand.Boards.Tiles;
using Heed.Web.Boards.Tiles;

namespace Heed.Web.Boards;

/// <summary>Which part draws which answer: a line for each kind of tile.</summary>
internal static class TileLooks
{
    private static readonly Dictionary<Type, Type> s_looks = new()
    {
        [typeof(ReadingAnswer)] = typeof(ReadingLook),
        [typeof(TrendAnswer)] = typeof(TrendLook),
        [typeof(ComparisonAnswer)] = typeof(ComparisonLook),
        [typeof(CrosstabAnswer)] = typeof(CrosstabLook),
        [typeof(LeagueAnswer)] = typeof(LeagueLook),
        [typeof(DistributionAnswer)] = typeof(DistributionLook),
        [typeof(DriversAnswer)] = typeof(DriversLook),
        [typeof(CommentsAnswer)] = typeof(CommentsLook),
        [typeof(GoalAnswer)] = typeof(GoalLook),
        [typeof(HeadingAnswer)] = typeof(HeadingLook),
    };

    public static Type Of(TileAnswer answer) => s_looks[answer.GetType()];

    internal static bool Draws(Type answer) => s_looks.ContainsKey(answer);

    public static string Icon(TileKind kind) => $"tile-{kind.Name}";

    public static string Class(TileWidth width) => width switch
    {
        TileWidth.Third => "h-w-third",
        TileWidth.Half => "h-w-half",
        TileWidth.TwoThirds => "h-w-two-thirds",
        _ => "h-w-whole",
    };
}
