using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Surveys;

/// <summary>Surveys in the console: drafted as JSON, published, closed.</summary>
public static class SurveyConsole
{
    public static async Task<IResult> List(Caller caller, ListSurveys list, CancellationToken cancel) =>
        Page.Of<SurveysPage>(new { Caller = caller, Surveys = await list.RunAsync(caller.Actor, cancel) });

    public static IResult New(Caller caller) => Page.Of<SurveyEditPage>(new { Caller = caller, Key = "how-did-we-do", Definition = SurveyTemplate.Read() });

    public static async Task<IResult> Show(string key, bool? saved, Caller caller, ListSurveys list, CancellationToken cancel) =>
        await list.FindAsync(key, caller.Actor, cancel) is { } survey
            ? Page.Of<SurveyEditPage>(new { Caller = caller, Survey = survey, survey.Key, Definition = survey.Draft, Saved = saved == true })
            : ErrorPages.Of(SurveysErrors.Unknown(key), caller);

    public static async Task<IResult> Save([FromForm] string? key, [FromForm] string? definition, [FromForm] long? version, Caller caller, SaveSurvey save, ListSurveys list, CancellationToken cancel)
    {
        var saved = await save.RunAsync(new(key ?? "", definition ?? "") { Version = version ?? 0 }, caller.Actor, cancel);
        return saved.Failed(out var problem, out var survey)
            ? await AgainAsync(key ?? "", definition, version ?? 0, problem, caller, list, cancel)
            : TypedResults.LocalRedirect($"/surveys/{survey.Key}?saved=true");
    }

    public static async Task<IResult> Publish(string key, Caller caller, PublishSurvey publish, ListSurveys list, CancellationToken cancel)
    {
        var published = await publish.RunAsync(key, caller.Actor, cancel);
        return published.Failed(out var problem) ? await AgainAsync(key, null, null, problem, caller, list, cancel) : TypedResults.LocalRedirect($"/surveys/{key}");
    }

    public static async Task<IResult> Close(string key, Caller caller, CloseSurvey close, CancellationToken cancel)
    {
        var closed = await close.RunAsync(key, caller.Actor, cancel);
        return closed.Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/surveys/{key}");
    }

    private static async Task<IResult> AgainAsync(string key, string? typed, long? version, Problem problem, Caller caller, ListSurveys list, CancellationToken cancel)
    {
        // A new survey under a key that is taken is not the one that has it.
        var survey = version == 0 ? null : await list.FindAsync(key, caller.Actor, cancel);
        if (survey is null && problem.Kind == ProblemKind.NotFound) return ErrorPages.Of(problem, caller);
        return Page.Of<SurveyEditPage>(
            new { Caller = caller, Survey = survey, Key = key, Definition = typed ?? survey?.Draft ?? "", Problem = problem },
            ProblemResults.StatusOf(problem.Kind));
    }
}
