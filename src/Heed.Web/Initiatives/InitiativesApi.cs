using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Base.Identity;
using Heed.Web.Api;
using Heed.Web.Readings;

namespace Heed.Web.Initiatives;

public static class InitiativesApi
{
    /// <param name="Items">The last begun first.</param>
    public sealed record InitiativeList(IReadOnlyList<InitiativeView> Items);

    public static async Task<IResult> List(string? state, Guid? goal, string? source, Caller caller, ListInitiatives list, ListColleagues colleagues, CancellationToken cancel)
    {
        if (!ReadQuery.TryWord<InitiativeState>(state, out var wanted)) return ApiErrors.Parameter("state", "must be idea, planned, running, finished or abandoned.").ToResult();
        var found = await list.RunAsync(new(string.IsNullOrEmpty(state) ? null : wanted, goal, source), caller.Actor, cancel);
        var people = await colleagues.RunAsync(caller.Actor, cancel);
        return TypedResults.Ok(new InitiativeList([.. found.Select(measured => InitiativeView.From(measured, people))]));
    }

    public static async Task<IResult> Get(Guid id, HttpContext context, Caller caller, ListInitiatives list, ListColleagues colleagues, CancellationToken cancel) =>
        await AnswerAsync(id, context, caller, list, colleagues, cancel);

    public static async Task<IResult> Effect(Guid id, Caller caller, ListInitiatives list, PlanEffect plan, CancellationToken cancel)
    {
        if ((await list.OneAsync(id, caller.Actor, cancel)).Failed(out var problem, out var measured)) return problem.ToResult();
        if (measured.Effect.Problem is { } why) return why.ToResult();
        var planned = measured.Effect.Answer == EffectAnswer.NotBegun ? await plan.RunAsync(measured.Initiative.Plan, caller.Actor, cancel) : null;
        return TypedResults.Ok(EffectView.From(measured, planned));
    }

    public static async Task<IResult> Post(HttpContext context, Caller caller, SaveInitiative save, WorkOnSteps steps, ListInitiatives list, ListColleagues colleagues, CancellationToken cancel)
    {
        if ((await BodyJson.ReadAsync<InitiativeBody>(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (body.ToPlan(null, await colleagues.RunAsync(caller.Actor, cancel)).Failed(out problem, out var plan)) return problem.ToResult();
        if (!ReadQuery.TryWord<InitiativeState>(body.State ?? "planned", out var state)) return InitiativesErrors.Invalid("state", "must be idea, planned or running.").ToResult();
        if (state > InitiativeState.Running) return InitiativesErrors.Invalid("state", "must be idea, planned or running: say at its end what was learned.").ToResult();
        if ((await save.RunAsync(new(plan, body.Id) { State = state, Activity = body.Activity }, caller.Actor, cancel)).Failed(out problem, out var made)) return problem.ToResult();
        if ((await InitiativeBody.WorkAsync(body, made, steps, caller, cancel)).Failed(out problem)) return problem.ToResult();
        context.Response.Headers.Location = $"/api/v1/initiatives/{made.Id}";
        return await AnswerAsync(made.Id, context, caller, list, colleagues, cancel, StatusCodes.Status201Created);
    }

    public static async Task<IResult> Put(Guid id, HttpContext context, Caller caller, SaveInitiative save, MoveInitiative move, WorkOnSteps steps, ListInitiatives list, ListColleagues colleagues, CancellationToken cancel)
    {
        if (!ETags.TryRead(context.Request, out var version, out var refusal)) return refusal;
        if ((await BodyJson.ReadAsync<InitiativeBody>(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } known) return InitiativesErrors.Unknown.ToResult();
        if (known.Version != version) return InitiativesErrors.Changed(known.ChangedBy).ToConditionalResult(InitiativesErrors.ChangedCode);
        if (body.ToPlan(known.Plan, await colleagues.RunAsync(caller.Actor, cancel)).Failed(out problem, out var plan)) return problem.ToResult();
        if (!ReadQuery.TryWord<InitiativeState>(body.State ?? InitiativeView.Word(known.State), out var state)) return InitiativesErrors.Invalid("state", "must be idea, planned, running, finished or abandoned.").ToResult();
        // Looked at before anything is saved, so that a change is made whole or not at all.
        if (body.State is not null && await move.RejectAsync(plan, state, body.Closing ?? known.Closing, caller.Actor, cancel) is { } rejected) return rejected.ToResult();
        if ((await save.RunAsync(new(plan, id, known.Version), caller.Actor, cancel)).Failed(out problem, out var saved)) return problem.ToConditionalResult(InitiativesErrors.ChangedCode);
        if ((body.State is not null || body.Closing is not null) && (await move.RunAsync(new(id, saved.Version, state, body.Closing?.Trim()), caller.Actor, cancel)).Failed(out problem, out saved)) return problem.ToConditionalResult(InitiativesErrors.ChangedCode);
        if ((await InitiativeBody.WorkAsync(body, saved, steps, caller, cancel)).Failed(out problem)) return problem.ToResult();
        return await AnswerAsync(id, context, caller, list, colleagues, cancel);
    }

    public static async Task<IResult> Delete(Guid id, HttpRequest request, Caller caller, RemoveInitiative remove, CancellationToken cancel)
    {
        if (!ETags.TryRead(request, out var version, out var refusal)) return refusal;
        return (await remove.RunAsync(id, (int)Math.Min(version, int.MaxValue), caller.Actor, cancel)).Failed(out var problem) ? problem.ToConditionalResult(InitiativesErrors.ChangedCode) : TypedResults.NoContent();
    }

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext context, Caller caller, ListInitiatives list, ListColleagues colleagues, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        if ((await list.OneAsync(id, caller.Actor, cancel)).Failed(out var problem, out var measured)) return problem.ToResult();
        ETags.Tag(context, measured.Initiative.Version);
        return TypedResults.Json(InitiativeView.From(measured, await colleagues.RunAsync(caller.Actor, cancel)), statusCode: status);
    }
}
