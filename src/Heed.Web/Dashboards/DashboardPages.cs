using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Readings.Goals;
using Heed.Understand.Benchmarks;
using Heed.Understand.Dashboards;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Goals;

namespace Heed.Web.Dashboards;

/// <summary>What the numbers are: all sources at a glance, and one in full.</summary>
public static class DashboardPages
{
    public static async Task<IResult> Overview(Caller caller, ShowOverview show, CancellationToken cancel) =>
        Page.Of<OverviewPage>(new { Caller = caller, Lines = await show.RunAsync(caller.Actor, cancel) });

    public static async Task<IResult> Show(
        string key, [AsParameters] DashboardQuery query, Caller caller, ShowDashboard show, OfferDashboard offer, ListUnits units, ListGoals goals, LookAtGoals look,
        CompareBenchmarks compare, TimeProvider time, CancellationToken cancel)
    {
        var period = query.Days(caller.Workspace.Zone, time);
        var input = query.Input(key, period);
        var names = await units.NamesAsync(caller.Actor, cancel);
        var shown = await show.RunAsync(input, caller.Actor, cancel);
        if (!shown.Failed(out var problem, out var dashboard))
        {
            var beside = new CompareBenchmarks.Input(key, dashboard.Measure.Id, dashboard.Field.Name) { Known = dashboard.Score };
            return Page.Of<DashboardPage>(new
            {
                Caller = caller,
                View = new DashboardView(dashboard, input, period, names),
                GoalsView = await look.RunAsync(caller, cancel),
                Goals = await goals.RunAsync(new(Open: true, Source: key), caller.Actor, cancel),
                Compared = (await compare.RunAsync(beside, caller.Actor, cancel)).Failed(out _, out var compared) ? null : compared,
            });
        }

        // What was typed stays in the form, beside the reason; numbers of something that was not asked would be taken for the answer.
        if (problem.Kind != ProblemKind.Invalid) return ErrorPages.Of(problem, caller);
        return (await offer.RunAsync(key, caller.Actor, cancel)).Failed(out var worse, out var offered)
            ? ErrorPages.Of(worse, caller)
            : Page.Of<DashboardRefusedPage>(new { Caller = caller, Offer = offered, Asked = input, Period = period, Problem = problem }, StatusCodes.Status400BadRequest);
    }
}
