using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Readings.Goals;
using Heed.Web.Api;

namespace Heed.Web.Goals;

public static class GoalsApi
{
    /// <param name="Items">In the order of their dates.</param>
    public sealed record GoalList(IReadOnlyList<GoalView> Items);

    public static async Task<IResult> List(string? state, string? source, Caller caller, ListGoals list, ListColleagues colleagues, ListInitiatives initiatives, CancellationToken cancel)
    {
        if (state is not (null or "all" or "open" or "closed")) return ApiErrors.Parameter("state", "must be open, closed or all.").ToResult();
        var goals = await list.RunAsync(new(state is null or "all" ? null : state == "open", source), caller.Actor, cancel);
        var people = await colleagues.RunAsync(caller.Actor, cancel);
        var pursued = await initiatives.PursuedAsync(caller.Actor, cancel);
        return TypedResults.Ok(new GoalList([.. goals.Select(g => GoalView.From(g, people, pursued))]));
    }

    public static async Task<IResult> Get(Guid id, HttpContext context, Caller caller, ListGoals list, ListColleagues colleagues, ListInitiatives initiatives, CancellationToken cancel) =>
        (await list.OneAsync(id, caller.Actor, cancel)).Failed(out var problem, out var goal) ? problem.ToResult() : await AnswerAsync(goal, context, caller, colleagues, initiatives, cancel);

    public static async Task<IResult> Post(HttpContext context, Caller caller, SetGoal set, ListGoals list, ListColleagues colleagues, ListInitiatives initiatives, CancellationToken cancel)
    {
        if ((await GoalBody.ReadAsync(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (body.ToSet(await colleagues.RunAsync(caller.Actor, cancel)).Failed(out problem, out var input)) return problem.ToResult();
        if ((await set.RunAsync(input, caller.Actor, cancel)).Failed(out problem, out var goal)) return problem.ToResult();
        context.Response.Headers.Location = $"/api/v1/goals/{goal.Id}";
        return (await list.OneAsync(goal.Id, caller.Actor, cancel)).Failed(out problem, out var shown) ? problem.ToResult() : await AnswerAsync(shown, context, caller, colleagues, initiatives, cancel, StatusCodes.Status201Created);
    }

    public static async Task<IResult> Put(Guid id, HttpContext context, Caller caller, ListGoals list, ChangeGoal change, ListColleagues colleagues, ListInitiatives initiatives, CancellationToken cancel)
    {
        if (!ETags.TryRead(context.Request, out var version, out var refusal)) return refusal;
        if ((await GoalBody.ReadAsync(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if ((await list.OneAsync(id, caller.Actor, cancel)).Failed(out problem, out var known)) return problem.ToResult();
        var goal = known.Goal;
        if (goal.Version != version) return GoalsErrors.Changed(goal.ChangedBy).ToConditionalResult(GoalsErrors.ChangedCode);
        if (body.ToChange(goal, version, await colleagues.RunAsync(caller.Actor, cancel)).Failed(out problem, out var input)) return problem.ToResult();
        if ((await change.RunAsync(input with { Open = body.Open, Closing = body.Closing?.Trim() }, caller.Actor, cancel)).Failed(out problem)) return problem.ToConditionalResult(GoalsErrors.ChangedCode);
        return await Get(id, context, caller, list, colleagues, initiatives, cancel);
    }

    public static async Task<IResult> Delete(Guid id, HttpRequest request, Caller caller, RemoveGoal remove, CancellationToken cancel)
    {
        if (!ETags.TryRead(request, out var version, out var refusal)) return refusal;
        return (await remove.RunAsync(id, version, caller.Actor, cancel)).Failed(out var problem) ? problem.ToConditionalResult(GoalsErrors.ChangedCode) : TypedResults.NoContent();
    }

    private static async Task<IResult> AnswerAsync(GoalProgress goal, HttpContext context, Caller caller, ListColleagues colleagues, ListInitiatives initiatives, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        ETags.Tag(context, goal.Goal.Version);
        return TypedResults.Json(GoalView.From(goal, await colleagues.RunAsync(caller.Actor, cancel), await initiatives.PursuedAsync(caller.Actor, cancel)), statusCode: status);
    }
}
