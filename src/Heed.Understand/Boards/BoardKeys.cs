using System.Globalization;
using System.Text;

namespace Heed.Understand.Boards;

/// <summary>Addresses made of titles.</summary>
internal static class BoardKeys
{
    private const int Longest = 50;

    /// <summary>The title's plain letters and digits with hyphens between; <c>board</c> where it has none.</summary>
    public static string Of(string title)
    {
        var key = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != '-') key.Append('-');
            if (key.Length == Longest) break;
        }

        return key.ToString().Trim('-') is { Length: > 0 } made ? made : "board";
    }

    public static string Numbered(string stem, int number) => number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
}
