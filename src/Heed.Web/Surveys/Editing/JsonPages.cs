using System.Globalization;
using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Editing;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Surveys.Editing;

/// <summary>The draft as JSON. What was typed stays in the form, whatever was wrong with it.</summary>
public static class JsonPages
{
    public static async Task<IResult> Show(string key, bool? saved, Caller caller, ListSurveys list, OpenDraft drafts, CancellationToken cancel) =>
        await PageAsync(key, null, null, saved == true, caller, list, drafts, cancel);

    public static async Task<IResult> Save(string key, [FromForm] string? definition, [FromForm] string? version, Caller caller, ListSurveys list, OpenDraft drafts, SaveSurvey save, CancellationToken cancel)
    {
        // A form without a version writes whatever stands there, as programs do.
        long? seen = long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (await list.FindAsync(key, caller.Actor, cancel) is null) return ErrorPages.Of(SurveysErrors.Unknown(key), caller);
        var saved = await save.RunAsync(new(key, definition ?? "") { Version = seen }, caller.Actor, cancel);
        return saved.Failed(out var problem) ? await PageAsync(key, definition ?? "", problem, false, caller, list, drafts, cancel) : TypedResults.LocalRedirect($"/surveys/{key}/json?saved=true");
    }

    private static async Task<IResult> PageAsync(string key, string? typed, Problem? problem, bool saved, Caller caller, ListSurveys list, OpenDraft drafts, CancellationToken cancel)
    {
        if (await list.FindAsync(key, caller.Actor, cancel) is not { } survey) return ErrorPages.Of(SurveysErrors.Unknown(key), caller);
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        var view = opened.Failed(out var unreadable, out var draft) ? null : new EditorView(caller, draft) { Conflict = problem?.Kind == ProblemKind.Conflict && typed is not null ? Met(typed, draft.Definition) : null };
        problem ??= unreadable;
        return Page.Of<JsonPage>(
            new { Caller = caller, Survey = survey, View = view, Definition = typed ?? survey.Draft, Problem = view?.Conflict is null ? problem : null, Saved = saved },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }

    private static Conflict Met(string typed, SurveyDefinition now) => new(
        [new("do", "json"), new("tab", "json"), new("definition", typed)],
        SurveyJson.Read(typed).Failed(out _, out var mine) ? [] : DraftDifference.Between(now, mine));
}
