using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Watches;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Alerts;

/// <summary>Alerts listed, looked at, seen, settled.</summary>
public static class AlertPages
{
    public static async Task<IResult> List(HttpRequest request, Caller caller, [AsParameters] AlertParts parts, ListWatches watches, CancellationToken cancel)
    {
        var query = AlertQuery.Read(request.Query);
        var (list, look, colleagues, _) = parts;
        return Page.Of<AlertsPage>(new
        {
            Caller = caller,
            Query = query,
            Found = await list.RunAsync(query.Filter, query.Page, caller.Actor, cancel),
            Names = await look.RunAsync(caller, cancel),
            Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
            Watch = query.Filter.Watch is { } watch && caller.Actor.Role >= Role.Manager ? await watches.FindAsync(watch, caller.Actor, cancel) : null,
        });
    }

    public static Task<IResult> Show(Guid id, Caller caller, [AsParameters] AlertParts parts, CancellationToken cancel) => PageAsync(id, caller, parts, null, null, cancel);

    public static async Task<IResult> Settle(Guid id, HttpRequest request, Caller caller, SettleAlert settle, [AsParameters] AlertParts parts, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var settled = await settle.RunAsync(new(id, form["note"], form["new-time"] == "yes"), caller.Actor, cancel);
        return settled.Failed(out var problem) ? await PageAsync(id, caller, parts, problem, form["note"], cancel) : Back(form, id);
    }

    public static async Task<IResult> Reopen(Guid id, HttpRequest request, Caller caller, SettleAlert settle, CancellationToken cancel) =>
        (await settle.ReopenAsync(id, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : Back(await request.ReadFormAsync(cancel), id);

    /// <summary>One alert, or all that are open.</summary>
    public static async Task<IResult> See(HttpRequest request, Caller caller, SeeAlerts see, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        Guid? id = Guid.TryParse(form["id"], out var one) ? one : null;
        await see.RunAsync(id, caller.Actor, cancel);
        return Back(form, null);
    }

    private static async Task<IResult> PageAsync(Guid id, Caller caller, AlertParts parts, Problem? problem, string? typed, CancellationToken cancel)
    {
        var (list, look, colleagues, onward) = parts;
        if ((await list.FindAsync(id, caller.Actor, cancel)).Failed(out var missing, out var alert)) return ErrorPages.Of(missing, caller);
        var names = await look.RunAsync(caller, cancel);
        return Page.Of<AlertPage>(
            new { Caller = caller, Its = alert, Names = names, Onward = await onward.RunAsync(alert, names, caller, cancel), Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel), Problem = problem, Typed = typed },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }

    private static IResult Back(IFormCollection form, Guid? id) => TypedResults.LocalRedirect(form["back"].ToString() is { Length: > 0 } back ? LocalAddress.Of(back) : id is { } one ? $"/alerts/{one}" : "/alerts");
}

/// <summary>What pages of alerts are put together from.</summary>
public sealed record AlertParts([FromServices] ListAlerts List, [FromServices] LookAtAlerts Look, [FromServices] ListColleagues Colleagues, [FromServices] LookOnward Onward);
