using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Takes an activity away as if it had never been planned. One that was begun is better dropped.</summary>
public sealed class RemoveActivity(HeedDatabase database)
{
    public async Task<Result<Activity>> RunAsync(Guid goal, Guid id, long version, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Activities.FirstOrDefaultAsync(a => a.Id == id && a.GoalId == goal, cancel) is not { } activity) return GoalsErrors.UnknownActivity;
        if (activity.Version != version) return GoalsErrors.Changed(activity.ChangedBy);
        db.Activities.Remove(activity);
        return await db.SaveAsync(activity, activity.Id, cancel);
    }
}
