using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>A manager writes down what an employee and they agreed on, or changes it.</summary>
public sealed class SetCoaching(HeedDatabase database, ListColleagues colleagues, SignalReader log, SourceCatalogue catalogue, TimeProvider time)
{
    private const int MostDays = 730;

    /// <param name="Id">Which; a new id for a new one.</param>
    /// <param name="Agent">About whom.</param>
    /// <param name="Kind">Looked at together, or learned somewhere.</param>
    /// <param name="Goal">What to get better at.</param>
    /// <param name="Observation">What was seen or heard.</param>
    /// <param name="DueOn">By when.</param>
    /// <param name="Signals">What customers said that it rests on.</param>
    /// <param name="Seen">The version that was before its author's eyes; 0 for a new one.</param>
    public sealed record Input(Guid Id, string Agent, CoachingKind Kind, string Goal, string Observation, DateOnly DueOn, IReadOnlyList<Guid> Signals, int Seen = 0);

    public async Task<Result<CoachingEntry>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return TeamErrors.ManagersOnly;
        var now = time.GetUtcNow();
        if (input.Goal.Trim().Length is 0 or > CoachingEntry.LongestGoal) return TeamErrors.Invalid("goal", $"must be 1 to {CoachingEntry.LongestGoal} characters.");
        if (input.Observation.Length > CoachingEntry.LongestText) return TeamErrors.Invalid("observation", $"must be at most {CoachingEntry.LongestText} characters.");
        if (input.Signals.Count > CoachingEntry.MostSignals) return TeamErrors.Invalid("signals", $"must be at most {CoachingEntry.MostSignals}.");
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (input.DueOn > today.AddDays(MostDays) || (input.Seen == 0 && input.DueOn < today.AddDays(-1))) return TeamErrors.Invalid("due", $"Choose a day to come, within {MostDays} days.");
        if ((await colleagues.RunAsync(actor.Workspace, cancel)).All(c => c.Account != input.Agent || c.Role < Role.Agent)) return TeamErrors.UnknownPerson(input.Agent);
        foreach (var id in input.Signals)
        {
            if ((await log.FindAsync(actor.Workspace, id, cancel))?.Signal is not { } signal) return SignalsErrors.NotFound(id);
            if (await catalogue.FindAsync(actor.Workspace, signal.Source, cancel) is { Mode: not Mode.Identified }) return TeamErrors.Invalid("signals", "must be ones that may be seen one by one.");
        }

        await using var db = database.For(actor.Workspace);
        var scope = await CoachingScope.OfAsync(db, actor, cancel);
        var its = await db.Coaching.FirstOrDefaultAsync(c => c.Id == input.Id, cancel);
        if (its is null ? !scope.Covers(input.Agent) : !scope.Covers(its.Agent) && its.SetBy != actor.Name) return its is null ? TeamErrors.NotLed(input.Agent) : TeamErrors.UnknownCoaching;
        // Sent twice, a new one is there once.
        if (its is not null && input.Seen == 0) return its;
        if (its is null && input.Seen > 0) return TeamErrors.UnknownCoaching;
        if (its is not null && its.Version != input.Seen) return TeamErrors.Changed;
        if (its is null) db.Coaching.Add(its = CoachingEntry.Create(actor.Workspace, input.Id, input.Agent, actor.Name, now));
        its.Set(input.Kind, input.Goal.Trim(), input.Observation.Trim(), [.. input.Signals.Distinct()], input.DueOn);
        return await db.SaveCoachingAsync(its, cancel);
    }
}
