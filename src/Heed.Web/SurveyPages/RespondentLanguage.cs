using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>The language a survey is shown in: the one chosen, else the first the browser asks for that the survey has, else the survey's own.</summary>
public static class RespondentLanguage
{
    private static readonly string[] s_ours = ["en", "nb", "da", "sv", "fi", "et", "ru", "de"];

    /// <summary>A language tag as one of ours; English where it is none.</summary>
    public static string Known(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch { "no" or "nn" => "nb", { } language when s_ours.Contains(language, StringComparer.Ordinal) => language, _ => "en" };

    public static string Of(string? chosen, HttpRequest request, SurveyDefinition? survey)
    {
        var offered = survey?.AllLanguages ?? s_ours;
        if (chosen is not null && offered.Contains(chosen, StringComparer.Ordinal)) return chosen;
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant() ?? "");
        return wanted.Select(w => w is "no" or "nn" ? "nb" : w).FirstOrDefault(w => offered.Contains(w, StringComparer.Ordinal)) ?? survey?.DefaultLanguage ?? "en";
    }
}
