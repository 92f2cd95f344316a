using System.Globalization;

namespace Heed.Web.Design;

public static class SentenceText
{
    /// <summary>A name as it stands within a sentence: small, but in German, where nouns keep their capital.</summary>
    public static string WithinSentence(this string name) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? name : name.ToLower(CultureInfo.CurrentUICulture);
}
