using System.Globalization;
using Heed.Act.Promises.Effects;
using Heed.Act.Recovery.WinBacks;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Recovery;

/// <summary>Customers who left: written to but for those the lot held out, and what became of it.</summary>
public static class WinBackPages
{
    public static async Task<IResult> List(Caller caller, ShowWinBack show, CancellationToken cancel) => Page.Of<WinBacksPage>(new { Caller = caller, All = await show.ListAsync(caller.Actor, cancel) });

    public static async Task<IResult> Show(string number, Caller caller, ShowWinBack show, CancellationToken cancel)
    {
        var asked = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var its) ? its : 0;
        return (await show.RunAsync(asked, caller.Actor, cancel)).Failed(out var problem, out var shown) ? ErrorPages.Of(problem, caller) : Page.Of<WinBackPage>(new { Caller = caller, Shown = shown });
    }

    public static async Task<IResult> New(Caller caller, FindLeavers find, SourceCatalogue catalogue, TimeProvider time, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(caller.Local(time.GetUtcNow()).DateTime);
        var sources = await OfferAsync(caller, catalogue, cancel);
        var source = sources.FirstOrDefault(s => s.Field(WhoLeft.EventField) is not null) ?? sources.FirstOrDefault();
        var plan = new WinBackPlan(caller.Local(time.GetUtcNow()).ToString("MMMM yyyy", CultureInfo.CurrentCulture), source?.Key ?? "", today.AddDays(-90), today);
        return await PageAsync(plan, null, source?.Field(WhoLeft.EventField) is null, caller, find, sources, cancel);
    }

    public static async Task<IResult> Start(HttpRequest request, Caller caller, StartWinBack start, FindLeavers find, SourceCatalogue catalogue, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (RecoveryForm.Plan(form).Failed(out var problem, out var plan)) return ErrorPages.Of(problem, caller);
        var sources = await OfferAsync(caller, catalogue, cancel);
        if (form["do"] != "start") return await PageAsync(plan, null, false, caller, find, sources, cancel);
        var started = await start.RunAsync(plan, RecoveryForm.Once(form), caller.Actor, cancel);
        return started.Failed(out problem, out var its) ? await PageAsync(plan, problem, false, caller, find, sources, cancel) : TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/recovery/win-backs/{its.Number}"));
    }

    private static async Task<IResult> PageAsync(WinBackPlan plan, Problem? problem, bool bare, Caller caller, FindLeavers find, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        FindLeavers.Audience? audience = null;
        Problem? refused = null;
        if (!bare && plan.Source.Length > 0 && !(await find.RunAsync(plan, caller.Actor, cancel)).Failed(out refused, out var found)) audience = found;
        var shown = problem ?? refused;
        return Page.Of<NewWinBackPage>(new { Caller = caller, Plan = plan, Audience = audience, Sources = sources, Problem = shown }, shown is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(shown.Kind));
    }

    private static async Task<IReadOnlyList<Source>> OfferAsync(Caller caller, SourceCatalogue catalogue, CancellationToken cancel) => [.. (await catalogue.AllAsync(caller.Workspace.Id, cancel)).Where(s => s.Mode == Mode.Identified)];
}
