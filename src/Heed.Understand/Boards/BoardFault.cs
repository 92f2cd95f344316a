using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Understand.Boards;

/// <summary>A fault of a board in words that can be found on the page: a tile by its title, not by its number in a list alone.</summary>
internal static partial class BoardFault
{
    public static ProblemPlace Named(ProblemPlace place, Func<int, string?> title)
    {
        if (Path().Match(place.Path) is not { Success: true } at) return place;
        var i = int.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture);
        if (title(i) is not { } name) return place;
        var member = at.Groups[2].Value;
        return place with { Said = member.Length > 0 ? (Phrase)$"Tile {i + 1} (\"{name}\"), {new PlaceName(member)}: {place.Said}" : $"Tile {i + 1} (\"{name}\"): {place.Said}" };
    }

    /// <summary>As a sentence on its own, with its place unless it says that already.</summary>
    public static Phrase Said(ProblemPlace place) =>
        place.Path.Trim('.') is not { Length: > 0 } path || place.Said.Pattern.StartsWith("Tile ", StringComparison.Ordinal) ? place.Said : $"{new PlaceName(path)}: {place.Said}";

    [GeneratedRegex(@"^tiles\[(\d{1,6})\]\.?(.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Path();
}
