using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Ends a goal, with what was learned, or takes it up again.</summary>
public sealed class CloseGoal(HeedDatabase database, GoalClock clock)
{
    /// <param name="Id">Which goal.</param>
    /// <param name="Version">The version that was before the editor's eyes.</param>
    /// <param name="Open">Whether it is to be pursued.</param>
    /// <param name="Closing">What was learned.</param>
    public sealed record Input(Guid Id, long Version, bool Open, string Closing = "");

    public async Task<Result<Goal>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Goals.FirstOrDefaultAsync(g => g.Id == input.Id, cancel) is not { } goal) return GoalsErrors.Unknown;
        if (goal.Version != input.Version) return GoalsErrors.Changed(goal.ChangedBy);
        if (input.Closing.Length > GoalRules.LongestClosing) return GoalsErrors.Invalid([GoalsErrors.LongClosing]);
        if (input.Open) goal.Reopen(actor, clock.Now);
        else goal.Close(input.Closing, actor, clock.Now);
        return await db.SaveAsync(goal, goal.Id, cancel);
    }
}
