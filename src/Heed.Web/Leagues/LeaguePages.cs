using Heed.Base.Units;
using Heed.Understand.Leagues;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Leagues;

/// <summary>Who stands where, and how far that is luck.</summary>
public static class LeaguePages
{
    public static async Task<IResult> Show(
        string key, string? choice, string? by, string? period, string? from, string? to, string? where, Caller caller, ShowLeague show, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var days = Period.Read(period, from, to, caller.Workspace.Zone, time);
        // The form's one list holds measure and field together.
        var both = choice?.Split(':', 2) is { Length: 2 } parts ? parts : null;
        var input = new ShowLeague.Input(key) { Measure = both?[0], Field = both?[1], By = Given(by), Where = Given(where), From = days.From, To = days.To };
        return (await show.RunAsync(input, caller.Actor, cancel)).Failed(out var problem, out var table)
            ? ErrorPages.Of(problem, caller)
            : Page.Of<LeaguePage>(new { Caller = caller, View = new LeagueView(table, input, days, await units.NamesAsync(caller.Actor, cancel)) });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
