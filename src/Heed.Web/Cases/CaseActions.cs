using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Queue;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Promises;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Cases;

/// <summary>What agents do to cases from their pages.</summary>
public static class CaseActions
{
    public static async Task<IResult> Change(string number, HttpContext context, Caller caller, ChangeCase change, ShowCase show, ListUnits units, PromiseParts promises, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var its = CasePages.NumberOf(number);
        var read = CaseForm.Read(form);
        int? seen = int.TryParse(form["seen"], out var version) ? version : null;
        Guid? once = Guid.TryParse(form["once"], out var id) ? id : null;
        var changed = read.Failed(out var problem, out var wanted) ? problem : await change.RunAsync(new(its, wanted, seen, once), caller.Actor, cancel);
        if (changed.Failed(out problem))
        {
            // The board puts a card back where it was.
            if (context.Request.Headers.ContainsKey("Heed-Board")) return problem.ToResult();
            return await RefusedAsync(its, problem, form, seen, caller, show, units, promises, cancel);
        }

        if (context.Request.Headers.ContainsKey("Heed-Board")) return TypedResults.NoContent();
        return TypedResults.LocalRedirect(form["back"].ToString() is { Length: > 0 } back ? LocalAddress.Of(back) : $"/cases/{its}");
    }

    public static async Task<IResult> Open(
        [FromForm] string? title, [FromForm] string? summary, [FromForm] string? customer, [FromForm] string? unit, [FromForm] string? priority, [FromForm] string? hours, [FromForm] string? owner,
        [FromForm] string? signal, [FromForm] string? once, Caller caller, OpenCase open, ListUnits units, CancellationToken cancel)
    {
        var input = new OpenCase.Input(title ?? "")
        {
            Summary = summary ?? "",
            Customer = customer,
            Unit = unit,
            Priority = Enum.TryParse<CasePriority>(priority, out var rank) ? rank : CasePriority.Normal,
            Hours = string.IsNullOrWhiteSpace(hours) ? null : CaseForm.Hours(hours) ?? -1,
            Owner = owner == "me" ? caller.Actor.Name : owner,
            Signal = Guid.TryParse(signal, out var about) ? about : null,
            Once = Guid.TryParse(once, out var id) ? id : null,
        };
        var opened = await open.RunAsync(input, caller.Actor, cancel);
        return opened.Failed(out var problem, out var its)
            ? Page.Of<NewCasePage>(new { Caller = caller, Typed = input, Problem = problem, Tree = await units.RunAsync(caller.Actor, cancel) }, ProblemResults.StatusOf(problem.Kind))
            : TypedResults.LocalRedirect($"/cases/{its.Number}");
    }

    public static async Task<IResult> Link(string number, [FromForm] string? other, [FromForm] string? merge, Caller caller, LinkCases link, CancellationToken cancel)
    {
        var linked = await link.RunAsync(new(CasePages.NumberOf(number), CasePages.NumberOf((other ?? "").Trim().TrimStart('#')), merge == "yes"), caller.Actor, cancel);
        return linked.Failed(out var problem, out var its) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/cases/{its.MergedInto ?? its.Number}");
    }

    /// <summary>Pays what is asked for because working on it would cost more.</summary>
    public static async Task<IResult> Settle(string number, [FromForm] string? once, [FromForm] string? back, Caller caller, SettleClaim settle, CancellationToken cancel)
    {
        var settled = await settle.RunAsync(CasePages.NumberOf(number), Guid.TryParse(once, out var id) ? id : null, caller.Actor, cancel);
        return settled.Failed(out var problem, out var its) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect(string.IsNullOrEmpty(back) ? $"/cases/{its.Number}" : LocalAddress.Of(back));
    }

    public static async Task<IResult> Split(string number, HttpContext context, Caller caller, SplitCase split, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        List<Guid> signals = [.. form["signal"].Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty)];
        var done = await split.RunAsync(new(CasePages.NumberOf(number), signals, form["title"].ToString()), caller.Actor, cancel);
        return done.Failed(out var problem, out var its) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/cases/{its.Number}");
    }

    public static async Task<IResult> Attach(string number, HttpContext context, Caller caller, ReceiveUpload receive, KeepUploads keep, ChangeCase change, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(cancel)).Files.GetFile("file") is not { } file) return ErrorPages.Of(UploadsErrors.NotTaken, caller);
        await using var content = file.OpenReadStream();
        if ((await receive.RunAsync(caller.Workspace.Id, content, FileKinds.Documents, cancel)).Failed(out var problem, out var name)) return ErrorPages.Of(problem, caller);
        keep.Keep(caller.Workspace.Id, name);
        var title = Path.GetFileName(file.FileName) is { Length: > 0 } given ? given[..Math.Min(given.Length, 200)] : name;
        var attached = await change.RunAsync(new(CasePages.NumberOf(number), new AttachFile(name, title)), caller.Actor, cancel);
        return attached.Failed(out problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/cases/{number}");
    }

    public static async Task<IResult> SaveView([FromForm] string? name, [FromForm] string? query, Caller caller, KeepViews views, CancellationToken cancel)
    {
        var saved = await views.SaveAsync(name ?? "", query ?? "", caller.Actor, cancel);
        return saved.Failed(out var problem, out var view) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/cases" + view.Query);
    }

    public static async Task<IResult> RemoveView(Guid id, Caller caller, KeepViews views, CancellationToken cancel)
    {
        await views.RemoveAsync(id, caller.Actor, cancel);
        return TypedResults.LocalRedirect("/cases");
    }

    /// <summary>The case as it stands now, with what came between and what was typed, still in its form.</summary>
    private static async Task<IResult> RefusedAsync(int number, Problem problem, IFormCollection form, int? seen, Caller caller, ShowCase show, ListUnits units, PromiseParts promises, CancellationToken cancel)
    {
        var shown = await show.RunAsync(number, caller.Actor, cancel);
        if (shown.Failed(out var gone, out var its)) return ErrorPages.Of(gone, caller);
        var typed = form.Where(f => f.Key != "__RequestVerificationToken").ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        return Page.Of<CasePage>(new { Caller = caller, Shown = its, Tree = await units.RunAsync(caller.Actor, cancel), Promises = await promises.OfAsync(its.Case.Customer, its.Case, caller, cancel), Problem = problem, Typed = typed, Seen = seen }, ProblemResults.StatusOf(problem.Kind));
    }
}
