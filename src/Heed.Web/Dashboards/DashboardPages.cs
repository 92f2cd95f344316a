using Heed.Base.Units;
using Heed.Facts.Queries;
using Heed.Understand.Dashboards;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Dashboards;

/// <summary>What the numbers are: all sources at a glance, and one in full.</summary>
public static class DashboardPages
{
    /// <summary>What a dashboard's address can ask for.</summary>
    public sealed record Query(string? Choice, string? Measure, string? Field, string? By, string? Every, string? Period, string? From, string? To, string? Where);

    public static async Task<IResult> Overview(Caller caller, ShowOverview show, CancellationToken cancel) =>
        Page.Of<OverviewPage>(new { Caller = caller, Lines = await show.RunAsync(caller.Actor, cancel) });

    public static async Task<IResult> Show(
        string key, [AsParameters] Query query, Caller caller, ShowDashboard show, ListUnits units, TimeProvider time, CancellationToken cancel)
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
        if (!shown.Failed(out var problem, out var dashboard)) return Page.Of<DashboardPage>(new { Caller = caller, View = new DashboardView(dashboard, input, period, names) });

        // A filter or choice that can't be read must not take the page away: it is shown again with the message, without them.
        if (problem.Kind != Base.Results.ProblemKind.Invalid) return ErrorPages.Of(problem, caller);
        var plain = await show.RunAsync(new(key) { Every = input.Every, From = period.From, To = period.To }, caller.Actor, cancel);
        if (plain.Failed(out var worse, out dashboard)) return ErrorPages.Of(worse, caller);
        return Page.Of<DashboardPage>(new { Caller = caller, View = new DashboardView(dashboard, input, period, names) { Problem = problem } }, StatusCodes.Status400BadRequest);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
