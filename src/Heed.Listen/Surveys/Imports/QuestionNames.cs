using System.Globalization;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Gives each question a name that answers and conditions can use.</summary>
internal sealed class QuestionNames(ImportNotes notes)
{
    private const int Longest = 60;
    private const int LongestOfWords = 32;
    private const int ShortestOfMachines = 12;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The wanted name where it can be had, else one like it; the difference is noted.</summary>
    public string Take(string reference, string wanted)
    {
        var name = Free(AsName(wanted));
        if (name != wanted) notes.Change(reference, $"named {name}", $"\"{wanted}\" can't be a question's name, or is taken");
        return name;
    }

    /// <summary>Its own id where a person chose that; else its first words, for a machine's id says nothing in a table.</summary>
    public string TakeReadable(string reference, string text)
    {
        if (!IsOfMachine(reference)) return Take(reference, reference);
        var words = Plain(text).ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Aggregate("", (name, word) => name.Length == 0 ? word : name.Length + word.Length < LongestOfWords ? $"{name}_{word}" : name);
        return Free(AsName(name.Length == 0 ? "question" : name));
    }

    private static bool IsOfMachine(string reference) =>
        Guid.TryParse(reference, out _) || (reference.Length >= ShortestOfMachines && reference.All(char.IsAsciiLetterOrDigit) && reference.Any(char.IsAsciiDigit));

    /// <summary>A name for a part of a question that becomes one of its own.</summary>
    public string TakePart(string name, string part) => Free(AsName($"{name}_{part}"));

    /// <summary>Letters, digits and underscores of a text.</summary>
    public static string Plain(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Trim('_');

    private static string AsName(string wanted)
    {
        var name = wanted.Length > 0 && wanted.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? wanted : Plain(wanted);
        if (name.Length > Longest) name = name[..Longest];
        if (name.Length == 0) name = "question";
        if (!char.IsAsciiLetter(name[0]) && name[0] != '_') name = "q" + name;
        return SurveyRules.RejectId(name) is null ? name : "q_" + name;
    }

    private string Free(string name)
    {
        var free = name;
        for (var n = 2; !_taken.Add(free); n++) free = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        return free;
    }
}
