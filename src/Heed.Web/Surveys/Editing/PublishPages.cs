using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Drafts;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Surveys.Editing;

/// <summary>What becomes of a survey: put before customers, closed, opened again, copied, put away.</summary>
public static class PublishPages
{
    public static async Task<IResult> Show(string key, Caller caller, OpenDraft drafts, CancellationToken cancel) => await PageAsync(key, null, caller, drafts, cancel);

    public static async Task<IResult> Publish(string key, Caller caller, PublishSurvey publish, OpenDraft drafts, CancellationToken cancel)
    {
        var published = await publish.RunAsync(key, caller.Actor, cancel);
        return published.Failed(out var problem) ? await PageAsync(key, problem, caller, drafts, cancel) : TypedResults.LocalRedirect($"/surveys/{key}/publish");
    }

    public static async Task<IResult> Close(string key, Caller caller, CloseSurvey close, CancellationToken cancel) => Answer(await close.RunAsync(key, caller.Actor, cancel), caller);

    public static async Task<IResult> Reopen(string key, Caller caller, ReopenSurvey reopen, CancellationToken cancel) => Answer(await reopen.RunAsync(key, caller.Actor, cancel), caller);

    public static async Task<IResult> Archive(string key, [FromForm] string? away, Caller caller, ArchiveSurvey archive, CancellationToken cancel) => Answer(await archive.RunAsync(key, away is { Length: > 0 }, caller.Actor, cancel), caller);

    public static async Task<IResult> Template(string key, [FromForm] string? template, Caller caller, MarkTemplate mark, CancellationToken cancel) => Answer(await mark.RunAsync(key, template is { Length: > 0 }, caller.Actor, cancel), caller);

    public static async Task<IResult> Copy(string key, Caller caller, CopySurvey copy, CancellationToken cancel)
    {
        var copied = await copy.RunAsync(key, caller.Actor, cancel);
        return copied.Failed(out var problem, out var survey) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/surveys/{survey.Key}");
    }

    private static IResult Answer(Result<Survey> done, Caller caller) => done.Failed(out var problem, out var survey) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/surveys/{survey.Key}/publish");

    private static async Task<IResult> PageAsync(string key, Problem? problem, Caller caller, OpenDraft drafts, CancellationToken cancel)
    {
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (opened.Failed(out var failure, out var draft)) return ErrorPages.Of(failure, caller);
        // What breaks the rules is listed place by place anyway.
        var view = new EditorView(caller, draft);
        return Page.Of<PublishPage>(new { View = view, Problem = view.Broken.Count > 0 ? null : problem }, problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }
}
