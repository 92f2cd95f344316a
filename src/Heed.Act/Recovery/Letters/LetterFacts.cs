using System.Globalization;

namespace Heed.Act.Recovery.Letters;

/// <summary>Facts as a letter of some language says them.</summary>
public static class LetterFacts
{
    /// <summary>Hundredths of a currency: "30,00 EUR" in a Norwegian letter.</summary>
    public static string Money(long cents, string currency, string? language) => $"{(cents / 100m).ToString("N2", Culture(language))} {currency}";

    /// <summary>Words somebody wrote down in a language nobody knows: as a quotation, so that they stand in any letter.</summary>
    public static string Quote(string words, string language)
    {
        if (words.Length == 0) return "";
        var (open, close) = Marks(language);
        return $"{open}{words}{close}";
    }

    internal static (char Open, char Close) Marks(string language) => language switch
    {
        "nb" or "ru" => ('«', '»'),
        "da" => ('»', '«'),
        "sv" or "fi" => ('”', '”'),
        "de" => ('„', '“'),
        "et" => ('„', '”'),
        _ => ('“', '”'),
    };

    internal static bool IsMark(char mark) => mark is '"' or '“' or '”' or '„' or '«' or '»' or '\'';

    private static CultureInfo Culture(string? language) => CultureInfo.GetCultureInfo(ReadyLetters.Language(language));
}
