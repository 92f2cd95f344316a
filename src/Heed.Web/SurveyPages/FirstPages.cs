using System.Collections.Concurrent;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>First pages ready to send: between two respondents only the id differs, so the rest is written once for each version and language.</summary>
public sealed class FirstPages
{
    private const int MostKept = 1_000;
    private static readonly Guid s_place = new("f0e1d2c3-b4a5-4968-8776-655443322110");
    private readonly ConcurrentDictionary<(PublishedSurvey, string, DateOnly?), (string Before, string After)> _kept = new();

    public string Write(SurveyVisit visit)
    {
        if (visit.Channel is not null || visit.Unit is not null || visit.Touchpoint is not null || IsTheirOwn(visit.Survey.Definition)) return FormHtml.Write(visit);
        var (before, after) = _kept.GetOrAdd((visit.Survey, visit.Words.Language, visit.Today), _ => Split(visit));
        // A new version is a new object, so old ones pile up; starting over costs one page each.
        if (_kept.Count > MostKept) _kept.Clear();
        return string.Concat(before, visit.Id.ToString(), after);
    }

    // An order of chance comes from the id, and a time that runs begins anew.
    private static bool IsTheirOwn(SurveyDefinition survey) => survey.TimeLimit is not null || survey.Pages[0].Shuffle || survey.Pages[0].Questions.Any(q => q.Shuffle);

    private static (string, string) Split(SurveyVisit visit)
    {
        var page = FormHtml.Write(visit with { Id = s_place });
        var at = page.IndexOf(s_place.ToString(), StringComparison.Ordinal);
        return (page[..at], page[(at + 36)..]);
    }
}
