using System.Globalization;

namespace Heed.Web.Design;

public static class SentenceText
{
    /// <summary>A name as it stands within a sentence: small, but in German, where nouns keep their capital.</summary>
    public static string WithinSentence(this string name) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? name : name.ToLower(CultureInfo.CurrentUICulture);

    /// <summary>Words as they begin a sentence.</summary>
    public static string AtStart(this string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentUICulture) + words[1..];
}
