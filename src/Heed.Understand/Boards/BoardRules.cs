using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Reports;
using Heed.Readings;

namespace Heed.Understand.Boards;

/// <summary>What a board must look like.</summary>
public static partial class BoardRules
{
    public const int MostTiles = 40;
    public const int LongestTitle = 200;

    /// <summary>Days up to today that a board can begin with.</summary>
    public static IReadOnlyList<string> Periods { get; } = ["30d", "90d", "1y", "all"];

    /// <summary>Every place that breaks a rule.</summary>
    public static IReadOnlyList<ProblemPlace> Check(BoardDefinition board, BoardGround ground)
    {
        List<ProblemPlace> places = [.. CheckBoard(board)];
        for (var i = 0; i < board.Tiles.Count; i++)
        {
            var tile = board.Tiles[i];
            var path = string.Create(CultureInfo.InvariantCulture, $"tiles[{i}]");
            if (!IdPattern().IsMatch(tile.Id)) places.Add(new($"{path}.id", "must be 1–40 lower-case letters, digits or hyphens, starting with a letter."));
            else if (!ReferenceEquals(board.Find(tile.Id), tile)) places.Add(new($"{path}.id", $"\"{tile.Id}\" is the id of a tile before it; each needs its own."));
            if (tile.Title is not null && RejectText(tile.Title, LongestTitle) is { } rule) places.Add(new($"{path}.title", rule));
            places.AddRange(tile.Check(path, ground));
        }

        return places;
    }

    /// <summary>Every place of a changed board that breaks a rule, save those of tiles that stood so before.</summary>
    internal static IReadOnlyList<ProblemPlace> CheckChange(BoardDefinition before, BoardDefinition after, BoardGround ground)
    {
        var stood = before.Tiles.Select(BoardJson.Text).ToHashSet(StringComparer.Ordinal);
        string[] kept = [.. after.Tiles.Index().Where(t => stood.Contains(BoardJson.Text(t.Item))).Select(t => string.Create(CultureInfo.InvariantCulture, $"tiles[{t.Index}]."))];
        return [.. Check(after, ground).Where(place => !kept.Any(path => place.Path.StartsWith(path, StringComparison.Ordinal) && place.Path != path + "id"))];
    }

    private static IEnumerable<ProblemPlace> CheckBoard(BoardDefinition board)
    {
        if (RejectText(board.Title, LongestTitle) is { } title) yield return new("title", title);
        if (!Enum.IsDefined(board.Audience)) yield return new("audience", $"must be one of {string.Join(", ", Enum.GetNames<Role>().Select(n => n.ToLowerInvariant()))}.");
        if (!Periods.Contains(board.Period, StringComparer.Ordinal)) yield return new("period", $"must be one of {string.Join(", ", Periods)}.");
        if (board.Unit is not null && RejectText(board.Unit, LongestTitle) is { } unit) yield return new("unit", unit);
        if (Filter.Parse(board.Where, []).Failed(out var problem)) yield return new("where", problem.Said);
        if (board.Tiles.Count > MostTiles) yield return new("tiles", $"must be at most {MostTiles}; there are {board.Tiles.Count}.");
    }

    /// <summary>What is wrong with words of people; null where nothing is.</summary>
    internal static Phrase? RejectText(string text, int longest) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => (Phrase)"must not be empty.",
        _ when text.Length > longest => $"must be at most {longest} characters.",
        _ when !SourceRules.IsWellFormed(text) => "must be well-formed Unicode.",
        _ when text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => "must not hold control characters.",
        _ => null,
    };

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
