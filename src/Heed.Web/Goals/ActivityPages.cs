using Heed.Base.Results;
using Heed.Readings.Goals;
using Heed.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Goals;

/// <summary>What is done to move a goal's number: planned, changed, told how it stands.</summary>
public static class ActivityPages
{
    public static async Task<IResult> Plan(Guid id, HttpRequest request, Caller caller, PlanActivity plan, ListGoals list, LookAtGoals look, CancellationToken cancel)
    {
        var form = ActivityForm.Read(await request.ReadFormAsync(cancel));
        if (form.ToPlan().Failed(out var problem, out var planned)) return await GoalPages.PageAsync(id, caller, list, look, problem, form, cancel);
        var input = new PlanActivity.Input(id, planned, Guid.TryParse(form.Id, out var known) ? known : null, form.Version.Length == 0 ? null : GoalForm.ReadVersion(form.Version));
        return (await plan.RunAsync(input, caller.Actor, cancel)).Failed(out problem)
            ? await GoalPages.PageAsync(id, caller, list, look, problem, form, cancel)
            : TypedResults.LocalRedirect($"/goals/{id}#activities");
    }

    public static async Task<IResult> Move(
        Guid id, string activity, [FromForm] string? version, [FromForm] string? state, Caller caller, MoveActivity move, ListGoals list, LookAtGoals look, CancellationToken cancel)
    {
        if (!Guid.TryParse(activity, out var known)) return await GoalPages.PageAsync(id, caller, list, look, GoalsErrors.UnknownActivity, null, cancel);
        var to = Enum.TryParse<ActivityState>(state, out var read) ? read : (ActivityState)(-1);
        return Answer(await move.RunAsync(new(id, known, GoalForm.ReadVersion(version ?? ""), to), caller.Actor, cancel), out var problem)
            ? TypedResults.LocalRedirect($"/goals/{id}#activities")
            : await GoalPages.PageAsync(id, caller, list, look, problem, null, cancel);
    }

    public static async Task<IResult> Remove(Guid id, string activity, [FromForm] string? version, Caller caller, RemoveActivity remove, ListGoals list, LookAtGoals look, CancellationToken cancel)
    {
        if (!Guid.TryParse(activity, out var known)) return await GoalPages.PageAsync(id, caller, list, look, GoalsErrors.UnknownActivity, null, cancel);
        return Answer(await remove.RunAsync(id, known, GoalForm.ReadVersion(version ?? ""), caller.Actor, cancel), out var problem)
            ? TypedResults.LocalRedirect($"/goals/{id}#activities")
            : await GoalPages.PageAsync(id, caller, list, look, problem, null, cancel);
    }

    private static bool Answer(Result<Activity> done, out Problem? problem) => !done.Failed(out problem);
}
