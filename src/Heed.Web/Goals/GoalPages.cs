using Heed.Base.Results;
using Heed.Readings.Goals;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Goals;

/// <summary>Numbers someone promised to move, and what is being done about them.</summary>
public static class GoalPages
{
    public static async Task<IResult> List(string? show, Caller caller, ListGoals list, LookAtGoals look, CancellationToken cancel)
    {
        var closed = show == "closed";
        var goals = await list.RunAsync(new(Open: !closed), caller.Actor, cancel);
        return Page.Of<GoalsPage>(new { View = await look.RunAsync(caller, cancel), Goals = goals, Closed = closed });
    }

    public static async Task<IResult> Show(Guid id, Caller caller, ListGoals list, LookAtGoals look, CancellationToken cancel) =>
        await PageAsync(id, caller, list, look, null, null, cancel);

    public static async Task<IResult> New(string? source, string? choice, Caller caller, LookAtGoals look, TimeProvider time, CancellationToken cancel)
    {
        var view = await look.RunAsync(caller, cancel);
        // From a dashboard, with what it shows: source, measure and field.
        var form = new GoalForm
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
            Choice = choice?.Split(':', 2) is { Length: 2 } both && source is not null ? $"{source}|{both[0]}|{both[1]}" : "",
            StartDay = GoalForm.Day(view.Today),
            Due = GoalForm.Day(view.Today.AddMonths(6)),
            Owner = view.Me?.ToString() ?? "",
        };
        return Page.Of<NewGoalPage>(new { View = view, Form = form });
    }

    public static async Task<IResult> Set(HttpRequest request, Caller caller, SetGoal set, LookAtGoals look, CancellationToken cancel)
    {
        var form = GoalForm.Read(await request.ReadFormAsync(cancel));
        if (!form.ToSet().Failed(out var problem, out var input) && !(await set.RunAsync(input, caller.Actor, cancel)).Failed(out problem, out var goal)) return TypedResults.LocalRedirect($"/goals/{goal.Id}");
        return Page.Of<NewGoalPage>(new { View = await look.RunAsync(caller, cancel), Form = form, Problem = problem }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Edit(Guid id, Caller caller, ListGoals list, LookAtGoals look, CancellationToken cancel) =>
        (await list.OneAsync(id, caller.Actor, cancel)).Failed(out var problem, out var goal)
            ? ErrorPages.Of(problem, caller)
            : Page.Of<EditGoalPage>(new { View = await look.RunAsync(caller, cancel), Goal = goal.Goal, Form = GoalForm.Of(goal.Goal) });

    public static async Task<IResult> Save(Guid id, HttpRequest request, Caller caller, ChangeGoal change, ListGoals list, LookAtGoals look, CancellationToken cancel)
    {
        var form = GoalForm.Read(await request.ReadFormAsync(cancel));
        if (!form.ToChange(id).Failed(out var problem, out var input) && !(await change.RunAsync(input, caller.Actor, cancel)).Failed(out problem)) return TypedResults.LocalRedirect($"/goals/{id}");
        if ((await list.OneAsync(id, caller.Actor, cancel)).Failed(out var missing, out var goal)) return ErrorPages.Of(missing, caller);
        return Page.Of<EditGoalPage>(new { View = await look.RunAsync(caller, cancel), goal.Goal, Form = form, Problem = problem }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Close(Guid id, [FromForm] string? version, [FromForm] string? closing, Caller caller, CloseGoal close, ListGoals list, LookAtGoals look, CancellationToken cancel) =>
        (await close.RunAsync(new(id, GoalForm.ReadVersion(version ?? ""), Open: false, closing?.Trim() ?? ""), caller.Actor, cancel)).Failed(out var problem)
            ? await PageAsync(id, caller, list, look, problem, null, cancel, closing)
            : TypedResults.LocalRedirect($"/goals/{id}");

    public static async Task<IResult> Reopen(Guid id, [FromForm] string? version, Caller caller, CloseGoal close, ListGoals list, LookAtGoals look, CancellationToken cancel) =>
        (await close.RunAsync(new(id, GoalForm.ReadVersion(version ?? ""), Open: true), caller.Actor, cancel)).Failed(out var problem)
            ? await PageAsync(id, caller, list, look, problem, null, cancel)
            : TypedResults.LocalRedirect($"/goals/{id}");

    public static async Task<IResult> Remove(Guid id, [FromForm] string? version, Caller caller, RemoveGoal remove, ListGoals list, LookAtGoals look, CancellationToken cancel) =>
        (await remove.RunAsync(id, GoalForm.ReadVersion(version ?? ""), caller.Actor, cancel)).Failed(out var problem)
            ? await PageAsync(id, caller, list, look, problem, null, cancel)
            : TypedResults.LocalRedirect("/goals");

    internal static async Task<IResult> PageAsync(
        Guid id, Caller caller, ListGoals list, LookAtGoals look, Problem? problem, ActivityForm? typed, CancellationToken cancel, string? closing = null)
    {
        if (problem is { Kind: ProblemKind.NotFound or ProblemKind.Forbidden }) return ErrorPages.Of(problem, caller);
        if ((await list.OneAsync(id, caller.Actor, cancel)).Failed(out var missing, out var goal)) return ErrorPages.Of(missing, caller);
        var status = problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind);
        return Page.Of<GoalPage>(new { View = await look.RunAsync(caller, cancel), Goal = goal, Initiatives = await look.MeasuredAsync(id, caller, cancel), Problem = problem, Typed = typed, Closing = closing }, status);
    }
}
