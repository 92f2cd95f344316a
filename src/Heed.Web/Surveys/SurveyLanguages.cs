namespace Heed.Web.Surveys;

/// <summary>Languages the survey page speaks by itself; any other can be offered too, with the page's own words in English.</summary>
public static class SurveyLanguages
{
    public static IReadOnlyList<string> All { get; } = ["en", "da", "nb", "sv", "fi", "et", "ru", "de"];

    /// <summary>Those offered when one is added: the survey page's own, then others widely spoken where these are.</summary>
    public static IReadOnlyList<string> Common { get; } =
        [.. All, "fr", "es", "it", "pt", "pt-BR", "nl", "pl", "lv", "lt", "is", "nn", "se", "fo", "uk", "cs", "sk", "hu", "ro", "bg", "el", "tr", "hr", "sr", "ar", "fa", "so", "hi", "vi", "ja", "ko", "zh-Hans", "zh-Hant"];
}
