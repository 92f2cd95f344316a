using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Surveys;

/// <summary>Surveys in the console: listed, and begun.</summary>
public static class SurveyConsole
{
    public static async Task<IResult> List(bool? archived, Caller caller, ListSurveys list, CancellationToken cancel)
    {
        var all = await list.RunAsync(caller.Actor, cancel);
        return Page.Of<SurveysPage>(new { Caller = caller, Surveys = all.Where(s => s.ArchivedAt is not null == (archived == true)).ToList(), Archived = all.Count(s => s.ArchivedAt is not null), ShowsArchived = archived == true });
    }

    public static IResult New(Caller caller) => Page.Of<SurveyEditPage>(new { Caller = caller, Key = "how-did-we-do", Definition = SurveyTemplate.Read() });

    /// <summary>A draft with a title, a page and nothing asked yet.</summary>
    public static async Task<IResult> Begin([FromForm] string? title, [FromForm] string? language, Caller caller, FreeKeys keys, SaveSurvey save, CancellationToken cancel)
    {
        var wanted = ChoiceCodes.Of(title ?? "", []).Replace('_', '-');
        if (wanted.StartsWith("choice", StringComparison.Ordinal)) wanted = "survey";
        var key = await keys.FindAsync(wanted, caller.Actor, cancel) ?? wanted;
        var definition = new SurveyDefinition
        {
            Title = string.IsNullOrWhiteSpace(title) ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { [language ?? "en"] = title.Trim() },
            DefaultLanguage = language ?? "en",
            Pages = [new SurveyPage { Questions = [] }],
        };
        var saved = await save.RunAsync(new(key, SurveyJsonWriter.Write(definition)) { Version = 0 }, caller.Actor, cancel);
        return saved.Failed(out var problem, out var survey)
            ? Page.Of<SurveyEditPage>(new { Caller = caller, Title = title, Key = "how-did-we-do", Definition = SurveyTemplate.Read(), Problem = problem }, ProblemResults.StatusOf(problem.Kind))
            : TypedResults.LocalRedirect($"/surveys/{survey.Key}?add=0");
    }

    public static async Task<IResult> Save([FromForm] string? key, [FromForm] string? definition, Caller caller, SaveSurvey save, CancellationToken cancel)
    {
        var saved = await save.RunAsync(new(key ?? "", definition ?? "") { Version = 0 }, caller.Actor, cancel);
        return saved.Failed(out var problem, out var survey)
            ? Page.Of<SurveyEditPage>(new { Caller = caller, Key = key ?? "", Definition = definition ?? "", Problem = problem }, ProblemResults.StatusOf(problem.Kind))
            : TypedResults.LocalRedirect($"/surveys/{survey.Key}");
    }
}
