using System.Globalization;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports;

/// <summary>
/// Takes away what Heed's rules refuse where the question can do without it — a condition on what is not yet known, a limit that makes no sense —
/// and notes it. What is needed and refused all the same is noted as something to mend before the survey is published.
/// </summary>
internal static class SettleRules
{
    private const int MostRounds = 8;

    public static SurveyDefinition Settle(SurveyDefinition survey, ImportNotes notes)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var places = SurveyRules.Check(survey);
            var settled = survey;
            // From the end, so that what is taken away does not move what is still to be.
            foreach (var place in places.Reverse()) settled = Without(settled, place, notes);
            if (ReferenceEquals(settled, survey)) break;
            survey = settled;
        }

        foreach (var place in SurveyRules.Check(survey)) notes.Leave(Reference(survey, Steps(place.Path), notes), $"to be mended before it is published: {place.Path} {place.Said}");
        return survey;
    }

    private static SurveyDefinition Without(SurveyDefinition survey, ProblemPlace place, ImportNotes notes)
    {
        var steps = Steps(place.Path);
        var reference = Reference(survey, steps, notes);
        switch (steps)
        {
            case [("computed", var c), ..] when c < survey.Computed.Count:
                notes.Leave(reference, $"a computed value: {place.Said}");
                return survey with { Computed = WithoutAt(survey.Computed, c) };
            case [("quotas", var q), ..] when q < survey.Quotas.Count:
                notes.Leave(reference, $"a quota: {place.Said}");
                return survey with { Quotas = WithoutAt(survey.Quotas, q) };
            case [("pages", var p), ("questions", var q), .. var rest] when p < survey.Pages.Count && q < survey.Pages[p].Questions.Count:
                var question = survey.Pages[p].Questions[q];
                if (SettleQuestion.Without(question, rest) is not { } less) return survey;
                notes.Leave(reference, $"{rest[0].Name}{(Condition(question, rest) is { } said ? $" ({said})" : "")}: {place.Said}");
                return Replace(survey, p, survey.Pages[p] with { Questions = With(survey.Pages[p].Questions, q, less) });
            case [("pages", var p), ("showIf", _)] when survey.Pages[p].ShowIf is { } condition:
                notes.Leave(reference, $"the page's condition ({condition}): {place.Said}");
                return Replace(survey, p, survey.Pages[p] with { ShowIf = null });
            case [("pages", var p), ("jumps", var j), ..] when j < survey.Pages[p].Jumps.Count:
                notes.Leave(reference, $"a jump to {survey.Pages[p].Jumps[j].To}: {place.Said}");
                return Replace(survey, p, survey.Pages[p] with { Jumps = WithoutAt(survey.Pages[p].Jumps, j) });
            default:
                return survey;
        }
    }

    private static string? Condition(Question question, ReadOnlySpan<(string Name, int Index)> rest) => rest switch
    {
        [("showIf", _)] => question.ShowIf,
        [("choices", var c), ("showIf", _)] when c < question.Choices.Count => question.Choices[c].ShowIf,
        [("rows", var r), ("showIf", _)] when r < question.Rows.Count => question.Rows[r].ShowIf,
        _ => null,
    };

    private static string Reference(SurveyDefinition survey, (string Name, int Index)[] steps, ImportNotes notes) => steps switch
    {
        [("pages", var p), ("questions", var q), ..] when p < survey.Pages.Count && q < survey.Pages[p].Questions.Count => notes.RefOf(survey.Pages[p].Questions[q].Id),
        [("pages", var p and >= 0), ..] => string.Create(CultureInfo.InvariantCulture, $"page {p + 1}"),
        [("quotas", var q and >= 0), ..] when q < survey.Quotas.Count => notes.RefOf(survey.Quotas[q].Id),
        [("computed", var c and >= 0), ..] when c < survey.Computed.Count => notes.RefOf(survey.Computed[c].Id),
        [var (name, _), ..] => name,
        _ => "survey",
    };

    /// <summary><c>pages[1].questions[0].showIf</c> as names with places, −1 where there is none.</summary>
    private static (string Name, int Index)[] Steps(string path) =>
    [
        .. path.Split('.').Select(step => step.IndexOf('[', StringComparison.Ordinal) is var open and > 0 && int.TryParse(step.AsSpan(open + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (step[..open], index)
            : (step, -1)),
    ];

    private static SurveyDefinition Replace(SurveyDefinition survey, int p, SurveyPage page) => survey with { Pages = With(survey.Pages, p, page) };

    internal static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, int at, T item) => [.. list.Take(at), item, .. list.Skip(at + 1)];

    internal static IReadOnlyList<T> WithoutAt<T>(IReadOnlyList<T> list, int at) => [.. list.Take(at), .. list.Skip(at + 1)];
}
