using System.Text.RegularExpressions;

namespace Heed.Act.Recovery.Tone;

/// <summary>
/// Whether a letter is plainly in another language than it should be: by words that hardly a text does without, as far as they tell the two languages apart. Norwegian and Danish
/// share most of theirs, and of a few words nobody can tell: then nothing is said.
/// </summary>
public static partial class ReadLanguage
{
    private const int Fewest = 4;

    /// <summary>How many words of the other language must stand against one of the expected.</summary>
    private const int Times = 3;

    private static readonly Dictionary<string, HashSet<string>> s_common = ToneWords.All.ToDictionary(w => w.Key, w => w.Value.Common.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <param name="text">The letter.</param>
    /// <param name="expected">What it should be in.</param>
    /// <returns>The language it is in instead; null where it is the expected one, or nobody can tell.</returns>
    public static string? InsteadOf(string text, string expected)
    {
        if (!s_common.TryGetValue(expected, out var ours)) return null;
        var words = Word().Matches(Place().Replace(text, " ")).Select(m => m.Value.ToLowerInvariant()).ToList();
        var found = s_common.Where(l => l.Key != expected)
            .Select(l => (Language: l.Key, Theirs: words.Count(w => l.Value.Contains(w) && !ours.Contains(w)), Ours: words.Count(w => ours.Contains(w) && !l.Value.Contains(w)), All: words.Count(l.Value.Contains)))
            .Where(l => l.Theirs >= Fewest && l.Theirs >= Times * l.Ours).ToList();
        return found.Count == 0 ? null : found.MaxBy(l => (l.All, l.Theirs)).Language;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[^{}]*\}|https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
