using System.Text.RegularExpressions;

namespace Heed.Web.Tests.Architecture;

/// <summary>Source files as text, and what they name.</summary>
internal static partial class SourceText
{
    /// <summary>Files under a folder by extension, without what is built or brought along.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal))
        .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or "Fixtures" or "lib"));

    /// <summary>The areas a source names as <c>Heed.Area…</c>, comments apart; in C#, strings apart too.</summary>
    public static IEnumerable<string> AreasNamed(string file)
    {
        var text = File.ReadAllText(file);
        // In a page, what stands between quotes may be code.
        var bare = Path.GetExtension(file) == ".razor" ? PageComments().Replace(text, " ") : CommentsAndStrings().Replace(text, " ");
        return Area().Matches(bare).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The rows of the first table under a header that begins with a given cell; each row its cells.</summary>
    public static IReadOnlyList<string[]> Table(string file, string firstHeader)
    {
        var rows = File.ReadLines(file).Select(l => l.Trim()).SkipWhile(l => !l.StartsWith($"| {firstHeader} |", StringComparison.Ordinal)).TakeWhile(l => l.StartsWith('|')).Skip(2);
        return [.. rows.Select(r => r.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|""""""[\s\S]*?""""""|@""(?:[^""]|"""")*""|""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\\n])+'", RegexOptions.Singleline)]
    private static partial Regex CommentsAndStrings();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex PageComments();

    [GeneratedRegex(@"\bHeed\.(Migrations\.[A-Z]\w*|[A-Z]\w*)")]
    private static partial Regex Area();
}
