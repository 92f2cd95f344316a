using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Takes a goal away with its activities, as if it had never been set. One that was pursued is better closed.</summary>
public sealed class RemoveGoal(HeedDatabase database)
{
    public async Task<Result<Goal>> RunAsync(Guid id, long version, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Goals.FirstOrDefaultAsync(g => g.Id == id, cancel) is not { } goal) return GoalsErrors.Unknown;
        if (goal.Version != version) return GoalsErrors.Changed(goal.ChangedBy);
        db.Goals.Remove(goal);
        return await db.SaveAsync(goal, goal.Id, cancel);
    }
}
