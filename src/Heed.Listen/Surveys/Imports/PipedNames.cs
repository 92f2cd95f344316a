using System.Text.RegularExpressions;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Answers brought along into texts, from the way another product writes them to <c>{{name}}</c>.</summary>
/// <param name="pattern">Finds one; its group <c>name</c> is what the product calls the question.</param>
/// <param name="find">The question of that name; null where none came along.</param>
/// <param name="notes">Where to note what can't be said.</param>
internal sealed class PipedNames(Regex pattern, Func<string, AskedQuestion?> find, ImportNotes notes)
{
    public string Say(string reference, string text)
    {
        // What happens to stand between our own signs would be taken for an answer.
        var plain = pattern.IsMatch(text) ? text : text.Replace("{{", "{ {", StringComparison.Ordinal);
        return pattern.Replace(plain, match =>
        {
            if (find(match.Groups["name"].Value.Trim()) is { } asked) return $"{{{{{asked.Question.Id}}}}}";
            notes.Leave(reference, $"in a text, as no answer of that name came along: {match.Value}");
            return "";
        });
    }
}
