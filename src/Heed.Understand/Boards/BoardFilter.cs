using Heed.Facts.Queries;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards;

/// <summary>What a whole board is narrowed to.</summary>
/// <param name="From">First day; null for "since ever".</param>
/// <param name="To">Last day; null for "until now".</param>
/// <param name="Every">The step of trends that gives a readable number of points.</param>
public sealed record BoardFilter(DateOnly? From, DateOnly? To, TimeBucket Every)
{
    /// <summary>A unit, with all below it.</summary>
    public string? Unit { get; init; }

    /// <summary>A filter expression.</summary>
    public string? Where { get; init; }

    /// <summary>Unit and expression as one; null for neither.</summary>
    public string? Condition => Both(Unit is null ? null : $"unit = '{Unit.Replace("'", "''", StringComparison.Ordinal)}'", Where);

    /// <summary>What is asked of a tile's source: its own filter and, unless it stands apart, the board's.</summary>
    internal string? For(SourceTile tile) => tile.Everywhere ? Given(tile.Where) : Both(tile.Where, Condition);

    internal static string? Both(string? one, string? other) => (Given(one), Given(other)) switch
    {
        (null, var second) => second,
        (var first, null) => first,
        var (first, second) => $"({first}) and ({second})",
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
