using Heed.Act.Cases.Desks;
using Heed.Base.Identity;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Readings.Goals;
using Heed.Readings.Own;
using Heed.Web.Api;

namespace Heed.Web.Initiatives;

/// <summary>Puts an <see cref="InitiativesView"/> together.</summary>
public sealed class LookAtInitiatives(ListColleagues colleagues, SourceCatalogue catalogue, ListUnits units, ListGoals goals, FindMeasure measures, FindDesk desks, GoalClock clock)
{
    public async Task<InitiativesView> RunAsync(Caller caller, CancellationToken cancel)
    {
        var desk = (await desks.RunAsync(caller.Workspace.Id, cancel)).Settings;
        return new(
            caller,
            await colleagues.RunAsync(caller.Actor, cancel),
            await catalogue.AllAsync(caller.Workspace.Id, cancel),
            await units.RunAsync(caller.Actor, cancel),
            await clock.TodayAsync(caller.Actor, cancel))
        {
            Goals = await goals.NamesAsync(caller.Actor, cancel),
            Measures = await measures.OfferedAsync(caller.Workspace.Id, cancel),
            Causes = desk.Causes,
            Currency = desk.Mandate.Currency,
        };
    }
}
