using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>Goals as they stand, each with its activities: those of a workspace, of one source, or one alone.</summary>
public sealed class ListGoals(HeedDatabase database, ReadGoal read)
{
    /// <param name="Open">Only those pursued, or only those closed; null for all.</param>
    /// <param name="Source">Only those read from this source.</param>
    public sealed record Input(bool? Open = null, string? Source = null);

    public sealed record Named(Guid Id, string Title, bool IsOpen);

    public async Task<IReadOnlyList<GoalProgress>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var goals = await db.Goals.AsNoTracking().Where(g => input.Open == null || (g.ClosedAt == null) == input.Open).OrderBy(g => g.Due).ThenBy(g => g.Id).ToListAsync(cancel);
        if (input.Source is { } source) goals = [.. goals.Where(g => g.Question.Sources.Contains(source, StringComparer.Ordinal))];
        if (goals.Count == 0) return [];
        var activities = (await db.Activities.AsNoTracking().ToListAsync(cancel)).ToLookup(a => a.GoalId);
        List<GoalProgress> shown = [];
        foreach (var goal in goals) shown.Add(await read.RunAsync(goal, InOrder(activities[goal.Id]), ahead: false, actor, cancel));
        return shown;
    }

    /// <summary>What goals are called, without reading a number; those pursued first.</summary>
    public async Task<IReadOnlyList<Named>> NamesAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var goals = await db.Goals.AsNoTracking().OrderBy(g => g.Due).ThenBy(g => g.Id).Select(g => new { g.Id, g.Title, g.ClosedAt }).ToListAsync(cancel);
        return [.. goals.Select(g => new Named(g.Id, g.Title, g.ClosedAt is null)).OrderByDescending(g => g.IsOpen)];
    }

    public async Task<Result<GoalProgress>> OneAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Goals.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancel) is not { } goal) return GoalsErrors.Unknown;
        return await read.RunAsync(goal, InOrder(await db.Activities.AsNoTracking().Where(a => a.GoalId == id).ToListAsync(cancel)), ahead: true, actor, cancel);
    }

    private static List<Activity> InOrder(IEnumerable<Activity> activities) => [.. activities.OrderBy(a => a.Start).ThenBy(a => a.Id)];
}
