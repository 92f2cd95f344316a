using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

/// <summary>What names a language: a tag well-formed by BCP 47, such as <c>nb</c>, <c>pt-BR</c> or <c>zh-Hant</c>, of a language .NET knows.</summary>
public static partial class LanguageTag
{
    private const int MostRemembered = 2_000;
    private const int Longest = 35;
    private static readonly ConcurrentDictionary<string, string?> s_known = new(StringComparer.Ordinal);

    public static bool IsKnown(string tag) => Known(tag) is not null;

    /// <summary>The tag in the case it is written in: <c>PT-br</c> is <c>pt-BR</c>; null where no language is called so.</summary>
    public static string? Known(string tag)
    {
        if (tag.Length > Longest || !WellFormed().IsMatch(tag)) return null;
        if (s_known.TryGetValue(tag, out var known)) return known;
        known = Find(tag);
        if (s_known.Count < MostRemembered) s_known[tag] = known;
        return known;
    }

    /// <summary>The rule, for one who broke it.</summary>
    public static Phrase Rule(string tag) => $"\"{tag}\" is no language Heed knows; write a tag such as nb, pt-BR or zh-Hant (BCP 47).";

    private static string? Find(string tag)
    {
        try
        {
            // A tag of letters nobody gave a meaning to has a culture too, but no name of its own.
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return culture.ThreeLetterISOLanguageName.Length == 0 || culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal) ? null : culture.Name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$", RegexOptions.NonBacktracking)]
    private static partial Regex WellFormed();
}
