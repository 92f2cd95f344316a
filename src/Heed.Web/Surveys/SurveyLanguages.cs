namespace Heed.Web.Surveys;

/// <summary>Languages the survey page speaks by itself; any other can be offered too, with the page's own words in English.</summary>
public static class SurveyLanguages
{
    public static IReadOnlyList<string> All { get; } = ["en", "da", "nb", "sv", "fi", "et", "ru", "de"];
}
