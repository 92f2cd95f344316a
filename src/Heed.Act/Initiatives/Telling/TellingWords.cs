using System.Text.RegularExpressions;
using Heed.Base.Results;

namespace Heed.Act.Initiatives.Telling;

/// <summary>What customers are told, in one language.</summary>
/// <param name="Subject">Of the mail.</param>
/// <param name="Text">With <c>{name}</c>, <c>{company}</c> and <c>{day}</c> for what differs from one to the next.</param>
public sealed partial record TellingWords(string Subject, string Text)
{
    public const int LongestSubject = 200;
    public const int LongestText = 5_000;

    private static readonly string[] s_known = ["name", "company", "day"];

    /// <summary>What is wrong with it, with its place.</summary>
    public IEnumerable<ProblemPlace> Check(string language)
    {
        if (Subject.Length is 0 or > LongestSubject) yield return new($"subject-{language}", $"must be 1 to {LongestSubject} characters.");
        if (Text.Length is 0 or > LongestText) yield return new($"text-{language}", $"must be 1 to {LongestText} characters.");
        foreach (var (path, words) in new[] { ($"subject-{language}", Subject), ($"text-{language}", Text) })
        {
            if (Place().Matches(words).Select(m => m.Groups[1].Value).FirstOrDefault(name => !s_known.Contains(name, StringComparer.Ordinal)) is { } other)
                yield return new(path, $"has {{{other}}}, which stands for nothing; there are {{name}}, {{company}} and {{day}}.");
        }
    }

    /// <summary>A text for one customer. A name that is not known leaves no hole, nor a comma before it.</summary>
    public static string Fill(string words, string name, string company, string day)
    {
        var text = name.Length > 0 ? words : words.Replace(", {name}", "", StringComparison.Ordinal).Replace(" {name}", "", StringComparison.Ordinal);
        return Place().Replace(text, match => match.Groups[1].Value switch { "name" => name, "company" => company, "day" => day, _ => match.Value });
    }

    [GeneratedRegex(@"\{([^{}\s]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
