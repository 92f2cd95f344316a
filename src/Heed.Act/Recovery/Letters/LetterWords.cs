using System.Text.RegularExpressions;
using Heed.Base.Results;

namespace Heed.Act.Recovery.Letters;

/// <summary>A letter with places for what differs from one customer to the next.</summary>
/// <param name="Subject">Of the mail.</param>
/// <param name="Text">What it says.</param>
public sealed partial record LetterWords(string Subject, string Text)
{
    public const int LongestSubject = 200;
    public const int LongestText = 5_000;

    /// <summary>What may stand in braces.</summary>
    public static IReadOnlyList<string> Places { get; } = ["name", "company", "agent", "what", "day", "link"];

    public Problem? Check(bool places = true)
    {
        if (Subject.Trim().Length is 0 or > LongestSubject) return RecoveryErrors.Invalid("subject", $"must be 1 to {LongestSubject} characters.");
        if (Text.Trim().Length is 0 or > LongestText) return RecoveryErrors.Invalid("text", $"must be 1 to {LongestText} characters.");
        foreach (var (path, words) in new[] { ("subject", Subject), ("text", Text) })
        {
            foreach (Match match in Place().Matches(words))
            {
                if (!places || !Places.Contains(match.Groups[1].Value, StringComparer.Ordinal)) return RecoveryErrors.Invalid(path, $"{match.Value} still stands there and means nothing to the customer.");
            }
        }

        return null;
    }

    /// <summary>The letter to one customer. A name nobody knows leaves no hole, nor the blank or comma before it; what else is not known stays, to be filled in by hand.</summary>
    public LetterWords Fill(IReadOnlyDictionary<string, string> known) => new(Fill(Subject, known), Fill(Text, known));

    private static string Fill(string words, IReadOnlyDictionary<string, string> known)
    {
        var text = known.GetValueOrDefault("name") is { Length: > 0 } ? words : words.Replace(", {name}", "", StringComparison.Ordinal).Replace(" {name}", "", StringComparison.Ordinal).Replace("{name}", "", StringComparison.Ordinal);
        return Place().Replace(text, match => known.GetValueOrDefault(match.Groups[1].Value) is { Length: > 0 } value ? Bare(text, match, value) : match.Value);
    }

    /// <summary>A letter that quotes by itself needs no second pair of marks.</summary>
    private static string Bare(string text, Match match, string value) =>
        match.Index > 0 && value.Length > 2 && LetterFacts.IsMark(text[match.Index - 1]) && LetterFacts.IsMark(value[0]) && LetterFacts.IsMark(value[^1]) ? value[1..^1] : value;

    [GeneratedRegex(@"\{([^{}\s]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
