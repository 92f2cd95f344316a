using System.Globalization;
using System.Text;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Codes for choices that only have words yet: short, of letters every field's name takes, and each once.</summary>
public static class ChoiceCodes
{
    private const int Longest = 30;

    public static string Of(string words, IReadOnlyCollection<string> taken)
    {
        var stem = Stem(words);
        if (stem.Length == 0 || stem == "na") stem = "choice";
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 && stem != "choice" ? stem : $"{stem}{n}").First(code => !taken.Contains(code, StringComparer.Ordinal));
    }

    private static string Stem(string words)
    {
        var text = new StringBuilder();
        foreach (var letter in words.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (text.Length == Longest) break;
            if (char.IsAsciiLetterOrDigit(letter)) text.Append(letter);
            else if (letter is 'ø') text.Append('o');
            else if (letter is 'æ') text.Append("ae");
            else if (letter is 'ß') text.Append("ss");
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != '_') text.Append('_');
        }

        return text.ToString().Trim('_');
    }
}
