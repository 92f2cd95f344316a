using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Promises;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Lists;
using Heed.Base.Identity;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Heed.Web.Api;
using Heed.Web.Cases;
using Heed.Web.Design;

namespace Heed.Web.Promises;

/// <summary>Promises listed, made, looked at, kept.</summary>
public static class PromisePages
{
    public static async Task<IResult> List(HttpRequest request, Caller caller, ListPromises list, FindDesk desk, ListColleagues colleagues, ListUnits units, CancellationToken cancel)
    {
        var query = PromiseQuery.Read(request.Query, caller.Actor.Role == Role.Agent ? PromiseTab.Mine : PromiseTab.Open);
        return Page.Of<PromisesPage>(new
        {
            Caller = caller,
            Query = query,
            Found = await list.RunAsync(query.Filter, query.Page, caller.Actor, cancel),
            Desk = await desk.RunAsync(caller.Workspace.Id, cancel),
            Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
            Tree = await units.RunAsync(caller.Actor, cancel),
        });
    }

    public static async Task<IResult> Show(string number, Caller caller, ShowPromise show, ListUnits units, CancellationToken cancel)
    {
        var shown = await show.RunAsync(NumberOf(number), caller.Actor, cancel);
        return shown.Failed(out var problem, out var its)
            ? ErrorPages.Of(problem, caller)
            : Page.Of<PromisePage>(new { Caller = caller, Shown = its, Tree = await units.RunAsync(caller.Actor, cancel) });
    }

    public static async Task<IResult> New(string? customer, Guid? signal, Caller caller, PromiseParts parts, CancellationToken cancel)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["customer"] = customer ?? "", ["signal"] = signal?.ToString() ?? "" };
        return Page.Of<NewPromisePage>(new { Caller = caller, Typed = typed, Parts = await parts.OfAsync(customer, null, caller, cancel) });
    }

    public static async Task<IResult> Make(HttpRequest request, Caller caller, MakePromise make, PromiseParts parts, ShowCase cases, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        string? Given(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        int? number = int.TryParse(form["case"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        var read = PromiseForm.Due(form, caller.Workspace.Zone);
        var made = read.Failed(out var problem, out var due) ? problem : await make.RunAsync(
            new(Given("other") ?? Given("what"), due)
            {
                Customer = Given("customer"),
                Whom = Given("whom"),
                Deliverer = Given("deliverer") ?? MakePromise.Myself,
                Channel = PromiseForm.Channel(form["channel"].ToString()) ?? ContactChannel.Phone,
                Case = number,
                // A second press with the same number means it.
                KnownOnly = number is null && Given("fresh") != Given("customer"),
                Signal = Guid.TryParse(form["signal"], out var heard) ? heard : null,
                Once = Guid.TryParse(form["once"], out var id) ? id : null,
            },
            caller.Actor,
            cancel);
        if (!made.Failed(out problem, out var its)) return TypedResults.LocalRedirect(Given("back") is { } back ? LocalAddress.Of(back) : $"/promises/{its.Number}");
        var typed = Typed(form);
        if (problem.Code == PromisesErrors.NewCustomerCode) typed["fresh"] = Given("customer")!;
        var found = number is { } known && !(await cases.RunAsync(known, caller.Actor, cancel)).Failed(out _, out var about) ? about : null;
        var offered = await parts.OfAsync(Given("customer"), found?.Case, caller, cancel);
        // Whoever promised from a case stays with it.
        if (found is not null && form["back"].ToString().StartsWith("/cases/", StringComparison.Ordinal))
        {
            var page = new { Caller = caller, Shown = found, Tree = offered.Tree, Promises = offered, PromiseProblem = problem, PromiseTyped = typed };
            return Page.Of<CasePage>(page, ProblemResults.StatusOf(problem.Kind));
        }

        return Page.Of<NewPromisePage>(new { Caller = caller, Typed = typed, Problem = problem, Parts = offered }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Change(string number, HttpRequest request, Caller caller, ChangePromise change, ShowPromise show, ListUnits units, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        int? seen = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        Guid? once = Guid.TryParse(form["once"], out var id) ? id : null;
        var read = PromiseForm.Read(form, caller.Workspace.Zone);
        var changed = read.Failed(out var problem, out var wanted) ? problem : await change.RunAsync(new(NumberOf(number), wanted, seen, once), caller.Actor, cancel);
        if (!changed.Failed(out problem, out var its)) return TypedResults.LocalRedirect(form["back"].ToString() is { Length: > 0 } back ? LocalAddress.Of(back) : $"/promises/{its.Number}");
        // The promise as it stands now, with what was typed still in its form.
        if ((await show.RunAsync(NumberOf(number), caller.Actor, cancel)).Failed(out var gone, out var shown)) return ErrorPages.Of(gone, caller);
        return Page.Of<PromisePage>(new { Caller = caller, Shown = shown, Tree = await units.RunAsync(caller.Actor, cancel), Problem = problem, Typed = Typed(form), Seen = seen }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Attach(string number, HttpContext context, Caller caller, ReceiveUpload receive, KeepUploads keep, ChangePromise change, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(cancel)).Files.GetFile("file") is not { } file) return ErrorPages.Of(UploadsErrors.NotTaken, caller);
        await using var content = file.OpenReadStream();
        if ((await receive.RunAsync(caller.Workspace.Id, content, FileKinds.Documents, cancel)).Failed(out var problem, out var name)) return ErrorPages.Of(problem, caller);
        keep.Keep(caller.Workspace.Id, name);
        var title = Path.GetFileName(file.FileName) is { Length: > 0 } given ? given[..Math.Min(given.Length, Promise.LongestName)] : name;
        var attached = await change.RunAsync(new(NumberOf(number), new AttachEvidence(name, title)), caller.Actor, cancel);
        return attached.Failed(out problem, out var its) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/promises/{its.Number}");
    }

    /// <summary>A promise's number in an address; 0 where it is none, which no promise has.</summary>
    public static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Dictionary<string, string> Typed(IFormCollection form) => form.Where(f => f.Key != "__RequestVerificationToken").ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
}
