using System.Globalization;
using Heed.Listen.Responses;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Gives each choice of a question a code of its own; where codes become part of a field's name, one that can.</summary>
internal sealed class ChoiceCodes(ImportNotes notes, string reference, bool names)
{
    private const int Longest = 90;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Take(string wanted, bool name = false)
    {
        var code = names || name ? Name(wanted) : new string([.. wanted.Where(c => !char.IsControl(c))]);
        if (code.Length > Longest) code = code[..(char.IsHighSurrogate(code[Longest - 1]) ? Longest - 1 : Longest)];
        if (code.Length == 0) code = "choice";
        if (code == Answers.NotApplicable) code = "n_a";
        var free = code;
        for (var n = 2; !_taken.Add(free); n++) free = string.Create(CultureInfo.InvariantCulture, $"{code}_{n}");
        if (free != wanted) notes.Change(reference, $"code \"{wanted}\" became {free}", names || name ? "codes that name fields hold letters, digits and underscores, each once" : "each choice has a code of its own");
        return free;
    }

    // A sign makes a difference that must not be lost: -1 and 1 are two codes.
    private static string Name(string wanted)
    {
        if (wanted.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) return wanted;
        return wanted.StartsWith('-') ? "minus" + QuestionNames.Plain(wanted) : QuestionNames.Plain(wanted);
    }
}
