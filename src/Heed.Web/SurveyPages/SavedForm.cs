using System.Globalization;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Surveys;
using Microsoft.Extensions.Primitives;

namespace Heed.Web.SurveyPages;

/// <summary>A visit as the form that carries it, to be read again as if it had just been sent.</summary>
public static class SavedForm
{
    /// <summary>A time that runs can't be stopped by saving.</summary>
    public static bool MayBeMade(SurveyDefinition survey) => survey.Resume && survey.TimeLimit is null;

    public static Dictionary<string, string[]> Of(SurveyVisit visit)
    {
        var form = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["id"] = [visit.Id.ToString()],
            ["v"] = [visit.Survey.Version.ToString(CultureInfo.InvariantCulture)],
            ["page"] = [visit.Page.ToString(CultureInfo.InvariantCulture)],
            ["lang"] = [visit.Words.Language],
        };
        foreach (var (name, value) in new[] { ("c", visit.Channel), ("u", visit.Unit), ("t", visit.Touchpoint) })
        {
            if (value is not null) form[name] = [value];
        }

        foreach (var field in visit.Survey.Fields)
        {
            if (FormHtml.Sent(visit, field.Name) is { Count: > 0 } sent) form[FormHtml.Name(field.Name)] = [.. sent];
        }

        return form;
    }

    /// <summary>The page somebody left, as they left it; what was wrong on it is not said before they send it.</summary>
    public static SurveyVisit? Read(IReadOnlyDictionary<string, string[]> form, PublishedSurvey survey, SurveyWords words, ResumeToken token) =>
        ReadVisit.From(new FormCollection(form.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal)), survey, words) is { } visit
            ? visit with { Faults = [], Saved = token }
            : null;
}
