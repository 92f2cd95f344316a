using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Own;

namespace Heed.Understand.Boards;

/// <summary>Finds out what the boards of a workspace can show.</summary>
public sealed class FindBoardGround(SourceCatalogue catalogue, FindMeasure measures, FindGoals goals)
{
    internal async Task<BoardGround> RunAsync(Actor actor, CancellationToken cancel) => new(await catalogue.AllAsync(actor.Workspace, cancel))
    {
        Measures = await measures.BookAsync(actor.Workspace, cancel),
        Goals = (await goals.RunAsync(actor, cancel)).Select(g => g.Id).ToHashSet(),
    };
}
