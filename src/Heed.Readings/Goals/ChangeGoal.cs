using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Changes where a goal leads, what it is called and who answers for it; what it measures and where it started from stay.</summary>
public sealed class ChangeGoal(HeedDatabase database, FindGoalEnds ends, ListColleagues colleagues, GoalClock clock)
{
    /// <param name="Id">Which goal.</param>
    /// <param name="Version">The version that was before the editor's eyes.</param>
    /// <param name="Title">What people call it.</param>
    /// <param name="Target">Where it leads.</param>
    /// <param name="Due">Until when.</param>
    /// <param name="Owner">Who answers for it.</param>
    public sealed record Input(Guid Id, long Version, string Title, double Target, DateOnly Due, Guid Owner)
    {
        /// <summary>True takes it up again before it is changed, false closes it after; null leaves it as it is.</summary>
        public bool? Open { get; init; }

        /// <summary>What was learned, where it is closed; null leaves it as it is.</summary>
        public string? Closing { get; init; }
    }

    public async Task<Result<Goal>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Goals.FirstOrDefaultAsync(g => g.Id == input.Id, cancel) is not { } goal) return GoalsErrors.Unknown;
        if (goal.Version != input.Version) return GoalsErrors.Changed(goal.ChangedBy);
        var changes = (input.Title, input.Target, input.Due, input.Owner) != (goal.Title, goal.Target, goal.Due, goal.OwnerId);
        if (input.Open == true && !goal.IsOpen) goal.Reopen(actor, clock.Now);
        if (changes && !goal.IsOpen) return GoalsErrors.Closed;
        var places = GoalRules.Check(input.Title, input.Target, goal.Start.Value, goal.StartDay, input.Due, await ends.RunAsync(goal.Question, actor.Workspace, cancel)).ToList();
        if (input.Owner != goal.OwnerId && (await colleagues.RunAsync(actor, cancel)).All(c => c.Id != input.Owner)) places.Add(new("owner", "must be someone of this workspace."));
        if (input.Closing?.Length > GoalRules.LongestClosing) places.Add(GoalsErrors.LongClosing);
        if (places.Count > 0) return GoalsErrors.Invalid(places);
        if (changes) goal.Change(input.Title, input.Target, input.Due, input.Owner, actor, clock.Now);
        if (input.Open == false) goal.Close(input.Closing ?? goal.Closing, actor, clock.Now);
        return await db.SaveAsync(goal, goal.Id, cancel);
    }
}
