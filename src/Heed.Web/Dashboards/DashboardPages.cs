using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Facts.Queries;
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
    /// <summary>What a dashboard's address can ask for.</summary>
    public sealed record Query(string? Choice, string? Measure, string? Field, string? By, string? Every, string? Period, string? From, string? To, string? Where);

    public static async Task<IResult> Overview(Caller caller, ShowOverview show, CancellationToken cancel) =>
        Page.Of<OverviewPage>(new { Caller = caller, Lines = await show.RunAsync(caller.Actor, cancel) });

    public static async Task<IResult> Show(
        string key, [AsParameters] Query query, Caller caller, ShowDashboard show, OfferDashboard offer, ListUnits units, ListGoals goals, LookAtGoals look,
        CompareBenchmarks compare, TimeProvider time, CancellationToken cancel)
    {
        var period = Period.Read(query.Period, query.From, query.To, caller.Workspace.Zone, time);
        // The form's one list holds measure and field together.
        var choice = query.Choice?.Split(':', 2) is { Length: 2 } both ? both : null;
        var input = new ShowDashboard.Input(key)
        {
            Measure = Given(query.Measure) ?? choice?[0],
            Field = Given(query.Field) ?? choice?[1],
            By = Given(query.By),
            Every = Enum.TryParse<TimeBucket>(query.Every, true, out var every) && Enum.IsDefined(every) ? every : period.Every,
            From = period.From,
            To = period.To,
            Where = Given(query.Where),
        };
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

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
