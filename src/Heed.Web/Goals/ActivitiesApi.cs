using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Readings.Goals;
using Heed.Web.Api;

namespace Heed.Web.Goals;

public static class ActivitiesApi
{
    public static async Task<IResult> Post(Guid id, HttpContext context, Caller caller, PlanActivity plan, ListColleagues colleagues, CancellationToken cancel)
    {
        if ((await ReadAsync(context, caller, colleagues, cancel)).Failed(out var problem, out var read)) return problem.ToResult();
        var planned = await plan.RunAsync(new(id, read.Plan, read.Body.Id), caller.Actor, cancel);
        if (planned.Failed(out problem, out var activity)) return problem.ToResult();
        ETags.Tag(context, activity.Version);
        return TypedResults.Json(ActivityView.Of(activity, read.Colleagues), statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> Put(Guid id, string activity, HttpContext context, Caller caller, PlanActivity plan, ListColleagues colleagues, CancellationToken cancel)
    {
        if (!Guid.TryParse(activity, out var known)) return GoalsErrors.UnknownActivity.ToResult();
        if (!ETags.TryRead(context.Request, out var version, out var refusal)) return refusal;
        if ((await ReadAsync(context, caller, colleagues, cancel)).Failed(out var problem, out var read)) return problem.ToResult();
        var changed = await plan.RunAsync(new(id, read.Plan, known, version), caller.Actor, cancel);
        if (changed.Failed(out problem, out var saved)) return problem.ToConditionalResult(GoalsErrors.ChangedCode);
        ETags.Tag(context, saved.Version);
        return TypedResults.Ok(ActivityView.Of(saved, read.Colleagues));
    }

    public static async Task<IResult> Delete(Guid id, string activity, HttpRequest request, Caller caller, RemoveActivity remove, CancellationToken cancel)
    {
        if (!Guid.TryParse(activity, out var known)) return GoalsErrors.UnknownActivity.ToResult();
        if (!ETags.TryRead(request, out var version, out var refusal)) return refusal;
        return (await remove.RunAsync(id, known, version, caller.Actor, cancel)).Failed(out var problem) ? problem.ToConditionalResult(GoalsErrors.ChangedCode) : TypedResults.NoContent();
    }

    private static async Task<Result<(ActivityBody Body, ActivityPlan Plan, IReadOnlyList<Colleague> Colleagues)>> ReadAsync(HttpContext context, Caller caller, ListColleagues colleagues, CancellationToken cancel)
    {
        if ((await BodyJson.ReadAsync<ActivityBody>(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem;
        var people = await colleagues.RunAsync(caller.Actor, cancel);
        return body.ToPlan(people).Failed(out problem, out var plan) ? problem : (body, plan, people);
    }
}
