using System.Globalization;
using Heed.Measures.Reports;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Design;

/// <summary>Messages of the code in the reader's language: found by their words, with their values put in again; in English where nobody translated one.</summary>
public static class PhraseText
{
    public const string Prefix = "Said_";

    public static string Of(IStringLocalizer<Texts> text, Phrase phrase)
    {
        var said = text[Prefix + phrase.Key];
        // The same words stand by themselves in one place and within a sentence in another.
        var pattern = said.ResourceNotFound ? phrase.Pattern : phrase.Pattern.EndsWith('.') ? said.Value : said.Value.TrimEnd('.');
        return string.Format(CultureInfo.CurrentCulture, pattern, [.. phrase.Values.Select(v => v is Phrase inner ? Of(text, inner) : v)]);
    }
}
