using System.Globalization;
using Heed.Base.Results;
using Heed.Measures.Reports;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Design;

/// <summary>Messages of the code in the reader's language: found by their words, with their values put in again; in English where nobody translated one.</summary>
public static class PhraseText
{
    public const string Prefix = "Said_";

    /// <summary>What is wrong, as a sentence.</summary>
    public static string Said(this IStringLocalizer<Texts> text, Problem problem) => Of(text, problem.Said);

    /// <summary>What is wrong in the first of these places where anything is; null where nothing is.</summary>
    public static string? Said(this IStringLocalizer<Texts> text, Problem? problem, params ReadOnlySpan<string> paths)
    {
        foreach (var place in problem?.Places ?? [])
        {
            if (paths.Contains(place.Path)) return Of(text, place.Said);
        }

        return null;
    }

    public static string Of(IStringLocalizer<Texts> text, Phrase phrase)
    {
        var said = text[Prefix + phrase.Key];
        // The same words stand by themselves in one place and within a sentence in another.
        var pattern = said.ResourceNotFound ? phrase.Pattern : phrase.Pattern.EndsWith('.') ? said.Value : said.Value.TrimEnd('.');
        return string.Format(CultureInfo.CurrentCulture, pattern, [.. phrase.Values.Select(v => v switch { Phrase inner => Of(text, inner), PlaceName place => PlaceText.Of(text, place.Path), _ => v })]);
    }
}
