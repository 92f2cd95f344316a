using System.Globalization;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Act.Complaints.Lists;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Complaints;

/// <summary>The register of complaints: looked at, entered into, answered from, corrected.</summary>
public static class ComplaintPages
{
    public static async Task<IResult> List(HttpRequest request, Caller caller, ListComplaints list, ListUnits units, CancellationToken cancel)
    {
        var query = ComplaintQuery.Read(request.Query);
        return Page.Of<ComplaintsPage>(new { Caller = caller, Query = query, Found = await list.RunAsync(query.Filter, query.Page, caller.Actor, cancel), Tree = await units.RunAsync(caller.Actor, cancel) });
    }

    public static async Task<IResult> New(string? customer, Caller caller, FindRegister register, ListUnits units, CancellationToken cancel) =>
        await NewAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["customer"] = customer ?? "" }, null, caller, register, units, cancel);

    public static async Task<IResult> Enter(HttpRequest request, Caller caller, EnterComplaint enter, FindRegister register, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var read = ComplaintForm.New(form, caller.Workspace.Zone, time.GetUtcNow());
        var entered = read.Failed(out var problem, out var input) ? problem : await enter.RunAsync(input, caller.Actor, cancel);
        return entered.Failed(out problem, out var its) ? await NewAsync(Typed(form), problem, caller, register, units, cancel) : TypedResults.LocalRedirect($"/complaints/{its.Number}");
    }

    public static async Task<IResult> Show(string number, Caller caller, ShowComplaint show, ListUnits units, CancellationToken cancel)
    {
        var shown = await show.RunAsync(number, caller.Actor, cancel);
        return shown.Failed(out var problem, out var its) ? ErrorPages.Of(problem, caller) : Page.Of<ComplaintPage>(new { Caller = caller, Shown = its, Tree = await units.RunAsync(caller.Actor, cancel) });
    }

    public static async Task<IResult> Change(string number, HttpRequest request, Caller caller, ChangeComplaint change, ShowComplaint show, ListUnits units, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (form["do"] == "compose") return await ComposeAsync(number, Typed(form), caller, show, units, cancel);
        int? seen = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        Guid? once = Guid.TryParse(form["once"], out var id) ? id : null;
        var changed = ComplaintForm.Read(form).Failed(out var problem, out var wanted) ? problem : await change.RunAsync(new(number, wanted, seen, once, form["to"]), caller.Actor, cancel);
        if (!changed.Failed(out problem, out var its)) return TypedResults.LocalRedirect($"/complaints/{its.Number}");
        return await AgainAsync(number, Typed(form), problem, seen, caller, show, units, cancel);
    }

    /// <summary>The answer written out from what was chosen, to be looked over before it goes out.</summary>
    private static async Task<IResult> ComposeAsync(string number, Dictionary<string, string> typed, Caller caller, ShowComplaint show, ListUnits units, CancellationToken cancel)
    {
        if ((await show.RunAsync(number, caller.Actor, cancel)).Failed(out var problem, out var shown)) return ErrorPages.Of(problem, caller);
        if (ComplaintForm.Outcome(typed.GetValueOrDefault("outcome")) is not { } outcome) return await AgainAsync(number, typed, ComplaintsErrors.NoOutcome, null, caller, show, units, cancel);
        if (ComplaintForm.Amount(typed.GetValueOrDefault("redress")).Failed(out problem, out var cents)) return await AgainAsync(number, typed, problem, null, caller, show, units, cancel);
        if (string.IsNullOrEmpty(typed.GetValueOrDefault("cause"))) return await AgainAsync(number, typed, ComplaintsErrors.UnknownCause, null, caller, show, units, cancel);
        (typed["answer"], typed["ombudsman"]) = await show.ComposeAsync(shown, outcome, cents, typed.GetValueOrDefault("reasons", ""), cancel);
        return Page.Of<ComplaintPage>(new { Caller = caller, Shown = shown, Tree = await units.RunAsync(caller.Actor, cancel), Typed = typed });
    }

    /// <summary>The complaint as it stands now, with what was typed still in its form.</summary>
    private static async Task<IResult> AgainAsync(string number, Dictionary<string, string> typed, Problem problem, int? seen, Caller caller, ShowComplaint show, ListUnits units, CancellationToken cancel)
    {
        if ((await show.RunAsync(number, caller.Actor, cancel)).Failed(out var gone, out var shown)) return ErrorPages.Of(gone, caller);
        return Page.Of<ComplaintPage>(new { Caller = caller, Shown = shown, Tree = await units.RunAsync(caller.Actor, cancel), Problem = problem, Typed = typed, Seen = seen }, ProblemResults.StatusOf(problem.Kind));
    }

    private static async Task<IResult> NewAsync(Dictionary<string, string> typed, Problem? problem, Caller caller, FindRegister register, ListUnits units, CancellationToken cancel) =>
        Page.Of<NewComplaintPage>(
            new { Caller = caller, Typed = typed, Book = await register.RunAsync(caller.Workspace.Id, cancel), Tree = await units.RunAsync(caller.Actor, cancel), Problem = problem },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));

    private static Dictionary<string, string> Typed(IFormCollection form) => form.Where(f => f.Key != "__RequestVerificationToken").ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
}
