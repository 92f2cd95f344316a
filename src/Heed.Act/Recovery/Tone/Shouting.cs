using System.Text.RegularExpressions;

namespace Heed.Act.Recovery.Tone;

/// <summary>Words in capitals, and marks that cry out: a second mark beside the first, or the third in one letter.</summary>
internal static partial class Shouting
{
    private const int MostMarks = 2;

    /// <summary>A shorter word in capitals is an abbreviation more often than a shout, unless another stands beside it.</summary>
    private const int Loud = 4;

    private static readonly HashSet<string> s_abbreviations = new(["IBAN", "SEPA", "SWIFT", "GDPR", "DSGVO", "AISP", "PISP", "HTTP", "HTTPS", "BLIK", "EURIBOR", "NIBOR", "STIBOR", "MASTERCARD", "VISA", "NEMID", "MITID", "BANKID"], StringComparer.Ordinal);

    /// <returns>What is shouted, in the order of the text, each once.</returns>
    public static IEnumerable<string> In(string text)
    {
        var marks = Marks().Matches(text).Where(m => m.Length > 1).Select(m => (m.Index, Said: WithWord(text, m))).ToList();
        if (marks.Count == 0 && text.Count(c => c == '!') > MostMarks) marks.Add((text.IndexOf('!', StringComparison.Ordinal), "! ! !"));
        var words = Capitals().Matches(Links().Replace(text, m => new(' ', m.Length))).Where(m => IsLoud(m.Value)).Select(m => (m.Index, Said: m.Value.Trim()));
        // A word that is cried out as well is said with its marks.
        return marks.Concat(words.Where(w => !marks.Exists(m => m.Said.StartsWith(w.Said, StringComparison.Ordinal)))).OrderBy(f => f.Index).Select(f => f.Said).Distinct(StringComparer.Ordinal);
    }

    private static bool IsLoud(string run)
    {
        var words = run.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => w.Length >= Loud && w.All(char.IsUpper) && !s_abbreviations.Contains(w)) || (words.Length > 2 && words.All(w => w.All(char.IsUpper)));
    }

    private static string WithWord(string text, Match marks)
    {
        var start = marks.Index;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..(marks.Index + marks.Length)];
    }

    [GeneratedRegex(@"[!?]*![!?]*", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b\p{Lu}{2,}(?:[ \t]+\p{Lu}{2,})*\b", RegexOptions.NonBacktracking)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"https?://\S+|\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
