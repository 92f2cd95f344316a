using System.Text.RegularExpressions;

namespace Heed.Web.Tests.Architecture;

/// <summary>Rules about the tree of sources. Each gives the places that break it.</summary>
internal static partial class TreeRules
{
    public const int MostLines = 400;

    public static IReadOnlyList<string> TooLong(string folder) =>
        [.. SourceText.Files(folder, ".cs").Where(f => File.ReadLines(f).Count() > MostLines).Select(f => Path.GetRelativePath(folder, f))];

    /// <summary>A page renders what a use case gave it; it opens no database.</summary>
    public static IReadOnlyList<string> PagesWithDatabase(string folder) =>
        [.. SourceText.Files(folder, ".razor").Where(f => Database().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(folder, f))];

    /// <summary>Paths that <c>docs/map.md</c> sends people to although they are not there.</summary>
    public static IReadOnlyList<string> DeadEnds(string root) =>
        [.. MapPaths(root).Where(path => !Path.Exists(Path.Combine(root, path)))];

    public static IReadOnlyList<string> MapPaths(string root) =>
        [.. SourceText.Table(Path.Combine(root, "docs", "map.md"), "question").SelectMany(row => Code().Matches(row[^1]).Select(m => m.Groups[1].Value))];

    [GeneratedRegex(@"\b(DbSet|HeedDb|HeedDatabase)\b")]
    private static partial Regex Database();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
