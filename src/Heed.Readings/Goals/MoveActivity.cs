using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Says how an activity stands. Whoever owns it may, whatever their role.</summary>
public sealed class MoveActivity(HeedDatabase database, ListColleagues colleagues, GoalClock clock)
{
    public sealed record Input(Guid Goal, Guid Id, long Version, ActivityState State);

    public async Task<Result<Activity>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Activities.FirstOrDefaultAsync(a => a.Id == input.Id && a.GoalId == input.Goal, cancel) is not { } activity) return GoalsErrors.UnknownActivity;
        if (actor.Role < Role.Manager && !await OwnsAsync(activity, actor, cancel)) return GoalsErrors.NotYours;
        if (activity.Version != input.Version) return GoalsErrors.Changed(activity.ChangedBy);
        if (!Enum.IsDefined(input.State)) return GoalsErrors.InvalidActivity([new("state", "must be planned, running, done or dropped.")]);
        activity.Move(input.State, actor, clock.Now);
        return await db.SaveAsync(activity, activity.Id, cancel);
    }

    private async Task<bool> OwnsAsync(Activity activity, Actor actor, CancellationToken cancel) =>
        (await colleagues.RunAsync(actor, cancel)).Any(c => c.Id == activity.OwnerId && string.Equals(c.Email, actor.Name, StringComparison.OrdinalIgnoreCase));
}
