using Heed.Act.Cases.Desks;
using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Sources.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Goals.Tables;
using Heed.Readings.Series;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

/// <summary>
/// Makes an initiative or changes one. Sent twice with the same id, it is made once. An activity of a goal may become one: then it is one from now on, and no activity.
/// </summary>
public sealed class SaveInitiative(HeedDatabase database, ReadSeries series, ListColleagues colleagues, GoalClock clock)
{
    /// <param name="Plan">What it is to be.</param>
    /// <param name="Id">The sender's id for a new one, or the known one's.</param>
    /// <param name="Version">The version that was before the editor's eyes; null makes a new one.</param>
    public sealed record Input(InitiativePlan Plan, Guid? Id = null, int? Version = null)
    {
        /// <summary>How far a new one is.</summary>
        public InitiativeState State { get; init; } = InitiativeState.Planned;

        /// <summary>The activity a new one is made of.</summary>
        public Guid? Activity { get; init; }
    }

    public async Task<Result<Initiative>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return InitiativesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        var known = input.Id is { } id ? await db.Initiatives.FirstOrDefaultAsync(i => i.Id == id, cancel) : null;
        if (input.Version is null && known is not null) return known;
        if (input.Version is not null && known is null) return InitiativesErrors.Unknown;
        if (known is not null && known.Version != input.Version) return InitiativesErrors.Changed(known.ChangedBy);
        var today = await clock.TodayAsync(actor, cancel);
        if ((await CheckAsync(db, input.Plan, known?.Plan, today, actor, cancel)).Failed(out var problem, out var plan)) return problem;
        if (InitiativeRules.CheckState(plan, known?.State ?? input.State, known?.Closing ?? "", today) is { } refused) return refused;
        var turn = new InitiativeTurn(actor.Workspace, actor.Name, clock.Now);
        if (known is not null) return known.Change(plan, turn) ? await db.SaveAsync(known, cancel) : known;
        Activity? activity = null;
        if (input.Activity is { } wanted)
        {
            activity = await db.Activities.FirstOrDefaultAsync(a => a.Id == wanted, cancel);
            if (activity is null) return InitiativesErrors.UnknownActivity;
            db.Activities.Remove(activity);
        }

        var made = Initiative.Create(input.Id ?? Guid.CreateVersion7(turn.Now), plan, input.State, turn, activity?.Text);
        db.Initiatives.Add(made);
        return await db.SaveAsync(made, cancel);
    }

    private async Task<Result<InitiativePlan>> CheckAsync(HeedDb db, InitiativePlan plan, InitiativePlan? before, DateOnly today, Actor actor, CancellationToken cancel)
    {
        // Whatever is wrong with the question is told by whoever answers questions.
        if (plan.Measure != before?.Measure || !plan.Units.SequenceEqual(before.Units, StringComparer.Ordinal))
        {
            var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
            if (plan.Units.FirstOrDefault(unit => tree.Find(unit) is null) is { } unknown) return InitiativesErrors.Invalid("units", $"must be some of the units; there is no \"{unknown}\".");
            if ((await series.CheckAsync(plan.Question(), actor, cancel)).Failed(out var problem, out var kept)) return problem;
            plan = plan with { Measure = plan.Measure with { Field = kept.Field, Measure = kept.Measure } };
        }

        List<ProblemPlace> places = [.. InitiativeRules.Check(plan, today)];
        if (plan.Owner != before?.Owner && (await colleagues.RunAsync(actor, cancel)).All(c => c.Id != plan.Owner)) places.Add(new("owner", "must be someone of this workspace."));
        var goals = await db.Goals.AsNoTracking().Select(g => g.Id).ToListAsync(cancel);
        if (plan.Goals.Except(before?.Goals ?? []).Except(goals).Any()) places.Add(new("goals", "must be goals of this workspace."));
        var source = await db.Sources.AsNoTracking().FirstAsync(s => s.Key == plan.Measure.Source, cancel);
        if (plan.Drivers.FirstOrDefault(driver => source.Field(driver) is null) is { } field) places.Add(new("drivers", $"must be fields of the source; it has no \"{field}\"."));
        var causes = (await FindDesk.OnAsync(db, cancel)).Settings.Causes;
        if (plan.Causes.Except(before?.Causes ?? [], StringComparer.Ordinal).FirstOrDefault(cause => !causes.Contains(cause, StringComparer.Ordinal)) is { } other) places.Add(new("causes", $"must be some of the desk's root causes; \"{other}\" is none."));
        return places.Count > 0 ? InitiativesErrors.Invalid(places) : plan;
    }
}
