using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

/// <summary>Says how far an initiative is; at its end, with what was learned. Whoever owns it may, whatever their role.</summary>
public sealed class MoveInitiative(HeedDatabase database, ListColleagues colleagues, GoalClock clock)
{
    /// <param name="Id">Which.</param>
    /// <param name="Version">The version that was before the one's eyes who says so.</param>
    /// <param name="State">How far it is now.</param>
    /// <param name="Closing">What was learned; null leaves it as it is.</param>
    public sealed record Input(Guid Id, int Version, InitiativeState State, string? Closing = null);

    /// <summary>Why one with such a plan can't be in a state; null where it can.</summary>
    public async Task<Problem?> RejectAsync(InitiativePlan plan, InitiativeState state, string closing, Actor actor, CancellationToken cancel) =>
        InitiativeRules.CheckState(plan, state, closing.Trim(), await clock.TodayAsync(actor, cancel));

    public async Task<Result<Initiative>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Initiatives.FirstOrDefaultAsync(i => i.Id == input.Id, cancel) is not { } its) return InitiativesErrors.Unknown;
        if (!await colleagues.MayWorkOnAsync(its, actor, cancel)) return InitiativesErrors.NotYours;
        if (its.Version != input.Version) return InitiativesErrors.Changed(its.ChangedBy);
        var today = await clock.TodayAsync(actor, cancel);
        if (InitiativeRules.CheckState(its.Plan, input.State, input.Closing ?? its.Closing, today) is { } problem) return problem;
        if (input.State == its.State && (input.Closing is null || input.Closing == its.Closing)) return its;
        its.Move(input.State, input.Closing, new(actor.Workspace, actor.Name, clock.Now));
        return await db.SaveAsync(its, cancel);
    }
}

internal static class InitiativeOwners
{
    public static async Task<bool> MayWorkOnAsync(this ListColleagues colleagues, Initiative its, Actor actor, CancellationToken cancel) =>
        actor.Role >= Role.Manager
        || (actor.Role >= Role.Agent && (await colleagues.RunAsync(actor, cancel)).Any(c => c.Id == its.Plan.Owner && string.Equals(c.Account, actor.Name, StringComparison.OrdinalIgnoreCase)));
}
