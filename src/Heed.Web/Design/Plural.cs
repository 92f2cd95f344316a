using System.Globalization;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Design;

/// <summary>A number with the word that goes with it: 1 hour, 2 hours; 1 час, 2 часа, 5 часов.</summary>
public static class Plural
{
    /// <param name="text">The texts.</param>
    /// <param name="key">What the text's key begins with; it ends in <c>_one</c>, <c>_few</c> or <c>_other</c>.</param>
    /// <param name="count">How many.</param>
    public static string Of(IStringLocalizer<Texts> text, string key, long count) => text[$"{key}_{Form(count, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)}", NumberText.Count(count)];

    private static string Form(long count, string language)
    {
        if (language != "ru") return count == 1 ? "one" : "other";
        return (count % 10, count % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "other",
        };
    }
}
