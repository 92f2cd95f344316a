using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Act.Initiatives.Telling;
using Heed.Base.Results;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Initiatives;

/// <summary>What is done to move numbers, and what came of it.</summary>
public static class InitiativePages
{
    public static async Task<IResult> List(string? show, string? sort, Caller caller, ListInitiatives list, LookAtInitiatives look, CancellationToken cancel)
    {
        var view = await look.RunAsync(caller, cancel);
        return Page.Of<InitiativesPage>(new { View = view, Register = Register.Of(await list.RunAsync(new(), caller.Actor, cancel), show, sort) });
    }

    public static async Task<IResult> Show(Guid id, Caller caller, [AsParameters] InitiativeParts parts, CancellationToken cancel) => await PageAsync(id, caller, parts, null, null, cancel);

    public static async Task<IResult> New([AsParameters] InitiativeOffer.Query query, Caller caller, InitiativeOffer offer, LookAtInitiatives look, CancellationToken cancel)
    {
        var view = await look.RunAsync(caller, cancel);
        return Page.Of<InitiativeFormPage>(new { View = view, Form = await offer.RunAsync(query, view, cancel) });
    }

    public static async Task<IResult> Make(HttpRequest request, Caller caller, SaveInitiative save, LookAtInitiatives look, CancellationToken cancel)
    {
        var form = InitiativeForm.Read(await request.ReadFormAsync(cancel));
        var state = Enum.TryParse<InitiativeState>(form.State, out var read) ? read : (InitiativeState)(-1);
        if (!form.ToPlan(null).Failed(out var problem, out var plan))
        {
            var input = new SaveInitiative.Input(plan, Guid.TryParse(form.Id, out var id) ? id : null) { State = state, Activity = Guid.TryParse(form.Activity, out var activity) ? activity : null };
            if (!(await save.RunAsync(input, caller.Actor, cancel)).Failed(out problem, out var made)) return TypedResults.LocalRedirect($"/initiatives/{made.Id}");
        }

        return Page.Of<InitiativeFormPage>(new { View = await look.RunAsync(caller, cancel), Form = form, Problem = problem }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Edit(Guid id, Caller caller, ListInitiatives list, LookAtInitiatives look, CancellationToken cancel) =>
        await list.FindAsync(id, caller.Actor, cancel) is { } its
            ? Page.Of<InitiativeFormPage>(new { View = await look.RunAsync(caller, cancel), Known = its, Form = InitiativeForm.Of(its) })
            : ErrorPages.Of(InitiativesErrors.Unknown, caller);

    public static async Task<IResult> Save(Guid id, HttpRequest request, Caller caller, SaveInitiative save, ListInitiatives list, LookAtInitiatives look, CancellationToken cancel)
    {
        var form = InitiativeForm.Read(await request.ReadFormAsync(cancel));
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } its) return ErrorPages.Of(InitiativesErrors.Unknown, caller);
        if (!form.ToPlan(its.Plan).Failed(out var problem, out var plan) && !(await save.RunAsync(new(plan, id, InitiativeForm.ReadVersion(form.Version)), caller.Actor, cancel)).Failed(out problem)) return TypedResults.LocalRedirect($"/initiatives/{id}");
        return Page.Of<InitiativeFormPage>(new { View = await look.RunAsync(caller, cancel), Known = its, Form = form, Problem = problem }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Move(
        Guid id, [FromForm] string? version, [FromForm] string? state, [FromForm] string? closing, Caller caller, MoveInitiative move, [AsParameters] InitiativeParts parts, CancellationToken cancel)
    {
        var to = Enum.TryParse<InitiativeState>(state, out var read) ? read : (InitiativeState)(-1);
        return (await move.RunAsync(new(id, InitiativeForm.ReadVersion(version), to, closing?.Trim()), caller.Actor, cancel)).Failed(out var problem)
            ? await PageAsync(id, caller, parts, problem, new() { State = to, Closing = closing ?? "" }, cancel)
            : TypedResults.LocalRedirect($"/initiatives/{id}");
    }

    public static async Task<IResult> Step(
        Guid id, [FromForm(Name = "do")] string? work, [FromForm] string? step, [FromForm] string? text, [FromForm] string? due, Caller caller, WorkOnSteps steps, [AsParameters] InitiativeParts parts, CancellationToken cancel)
    {
        var which = Guid.TryParse(step, out var known) ? known : Guid.NewGuid();
        DateOnly? day = DateOnly.TryParseExact(due, "yyyy-MM-dd", out var read) ? read : null;
        WorkOnSteps.Work asked = work switch
        {
            "done" => new WorkOnSteps.Work.Tick(which, true),
            "undone" => new WorkOnSteps.Work.Tick(which, false),
            "remove" => new WorkOnSteps.Work.Remove(which),
            _ => new WorkOnSteps.Work.Add(which, text?.Trim() ?? "", day),
        };
        return (await steps.RunAsync(id, asked, caller.Actor, cancel)).Failed(out var problem)
            ? await PageAsync(id, caller, parts, problem, new() { Step = text ?? "", Due = due ?? "" }, cancel)
            : TypedResults.LocalRedirect($"/initiatives/{id}#steps");
    }

    public static async Task<IResult> Remove(Guid id, [FromForm] string? version, Caller caller, RemoveInitiative remove, [AsParameters] InitiativeParts parts, CancellationToken cancel) =>
        (await remove.RunAsync(id, InitiativeForm.ReadVersion(version), caller.Actor, cancel)).Failed(out var problem) ? await PageAsync(id, caller, parts, problem, null, cancel) : TypedResults.LocalRedirect("/initiatives");

    private static async Task<IResult> PageAsync(Guid id, Caller caller, InitiativeParts parts, Problem? problem, InitiativeTyped? typed, CancellationToken cancel)
    {
        if (problem is { Kind: ProblemKind.NotFound or ProblemKind.Forbidden }) return ErrorPages.Of(problem, caller);
        if ((await parts.List.OneAsync(id, caller.Actor, cancel)).Failed(out var missing, out var measured)) return ErrorPages.Of(missing, caller);
        return Page.Of<InitiativePage>(
            new
            {
                View = await parts.Look.RunAsync(caller, cancel),
                Measured = measured,
                Planned = measured.Effect.Answer == EffectAnswer.NotBegun ? await parts.Plan.RunAsync(measured.Initiative.Plan, caller.Actor, cancel) : null,
                History = await parts.List.HistoryAsync(id, caller.Actor, cancel),
                Told = await parts.Told.RunAsync(id, caller.Actor, cancel),
                Problem = problem,
                Typed = typed,
            },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }
}

/// <summary>What an initiative's page is put together from.</summary>
public sealed record InitiativeParts([FromServices] ListInitiatives List, [FromServices] LookAtInitiatives Look, [FromServices] PlanEffect Plan, [FromServices] ListTold Told);

/// <summary>What was typed on an initiative's page and could not be kept.</summary>
public sealed record InitiativeTyped
{
    public InitiativeState? State { get; init; }
    public string Closing { get; init; } = "";
    public string? Step { get; init; }
    public string Due { get; init; } = "";
}
