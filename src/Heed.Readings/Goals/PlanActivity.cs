using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Adds an activity to a goal, or changes one. Sent twice with the same id, it is added once.</summary>
public sealed class PlanActivity(HeedDatabase database, ListColleagues colleagues, GoalClock clock)
{
    /// <param name="Goal">Which goal.</param>
    /// <param name="Plan">What it is to be.</param>
    /// <param name="Id">The sender's id for a new one, or the known one's.</param>
    /// <param name="Version">The version that was before the editor's eyes; null adds a new one.</param>
    public sealed record Input(Guid Goal, ActivityPlan Plan, Guid? Id = null, long? Version = null);

    public async Task<Result<Activity>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Goals.FirstOrDefaultAsync(g => g.Id == input.Goal, cancel) is not { } goal) return GoalsErrors.Unknown;
        var activity = input.Id is { } id ? await db.Activities.FirstOrDefaultAsync(a => a.Id == id && a.GoalId == goal.Id, cancel) : null;
        if (input.Version is null && activity is not null) return activity;
        if (input.Version is not null && activity is null) return GoalsErrors.UnknownActivity;
        if (activity is not null && activity.Version != input.Version) return GoalsErrors.Changed(activity.ChangedBy);
        if (!goal.IsOpen) return GoalsErrors.Closed;
        var places = ActivityRules.Check(input.Plan).ToList();
        if (input.Plan.Owner != activity?.OwnerId && (await colleagues.RunAsync(actor, cancel)).All(c => c.Id != input.Plan.Owner)) places.Add(new("owner", "must be someone of this workspace."));
        if (places.Count > 0) return GoalsErrors.InvalidActivity(places);
        if (activity is not null)
        {
            activity.Change(input.Plan, actor, clock.Now);
        }
        else
        {
            activity = Activity.Create(input.Id ?? Guid.CreateVersion7(clock.Now), goal, input.Plan, actor, clock.Now);
            db.Activities.Add(activity);
        }

        return await db.SaveAsync(activity, activity.Id, cancel);
    }
}
