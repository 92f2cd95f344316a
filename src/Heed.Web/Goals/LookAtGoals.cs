using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Readings.Goals;
using Heed.Readings.Own;
using Heed.Web.Api;

namespace Heed.Web.Goals;

/// <summary>Puts a <see cref="GoalsView"/> together.</summary>
public sealed class LookAtGoals(ListColleagues colleagues, SourceCatalogue catalogue, ListUnits units, FindMeasure measures, GoalClock clock, ListInitiatives initiatives)
{
    public async Task<GoalsView> RunAsync(Caller caller, CancellationToken cancel) => new(
        caller,
        await colleagues.RunAsync(caller.Actor, cancel),
        await catalogue.AllAsync(caller.Workspace.Id, cancel),
        await units.RunAsync(caller.Actor, cancel),
        await measures.BookAsync(caller.Workspace.Id, cancel),
        await clock.TodayAsync(caller.Actor, cancel))
    {
        Initiatives = await initiatives.PursuedAsync(caller.Actor, cancel),
    };

    /// <summary>Initiatives tied to a goal, with what came of them.</summary>
    public Task<IReadOnlyList<ListInitiatives.Measured>> MeasuredAsync(Guid goal, Caller caller, CancellationToken cancel) => initiatives.RunAsync(new(Goal: goal), caller.Actor, cancel);
}
