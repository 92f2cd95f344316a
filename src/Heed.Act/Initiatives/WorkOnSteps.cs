using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

/// <summary>Adds, ticks and takes away steps. Each is about one step, so whatever others do meanwhile, none of it is lost.</summary>
public sealed class WorkOnSteps(HeedDatabase database, ListColleagues colleagues, GoalClock clock)
{
    private const int MostTries = 10;

    public abstract record Work
    {
        private Work() { }

        /// <summary>A new one; with the sender's id it is added once.</summary>
        public sealed record Add(Guid Id, string Text, DateOnly? Due) : Work;

        public sealed record Tick(Guid Id, bool Done) : Work;

        public sealed record Remove(Guid Id) : Work;
    }

    public async Task<Result<Initiative>> RunAsync(Guid id, Work work, Actor actor, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var tried = await TryAsync(id, work, actor, cancel);
            if (tried.Problem?.Code != InitiativesErrors.ChangedCode) return tried;
            if (tries == MostTries) return InitiativesErrors.Busy;
        }
    }

    private async Task<Result<Initiative>> TryAsync(Guid id, Work work, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Initiatives.FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } its) return InitiativesErrors.Unknown;
        if (!await colleagues.MayWorkOnAsync(its, actor, cancel)) return InitiativesErrors.NotYours;
        var turn = new InitiativeTurn(actor.Workspace, actor.Name, clock.Now);
        if (Do(its, work, turn) is { } problem) return problem;
        return its.Written.Count == 0 ? its : await db.SaveAsync(its, cancel);
    }

    private static Problem? Do(Initiative its, Work work, InitiativeTurn turn)
    {
        InitiativeStep? Known(Guid step) => its.Steps.Find(s => s.Id == step);
        switch (work)
        {
            case Work.Add add:
                if (Known(add.Id) is not null) return null;
                if (add.Text.Length is 0 or > InitiativeRules.LongestStep) return InitiativesErrors.Invalid("step", $"must be 1 to {InitiativeRules.LongestStep} characters.");
                if (its.Steps.Count >= InitiativeRules.MostSteps) return InitiativesErrors.Invalid("step", $"are {InitiativeRules.MostSteps} at most; take some away first.");
                its.Add(new(add.Id, add.Text, add.Due), turn);
                return null;
            case Work.Tick tick:
                if (Known(tick.Id) is not { } ticked) return InitiativesErrors.UnknownStep;
                if (ticked.DoneAt is not null != tick.Done) its.Tick(ticked, tick.Done, turn);
                return null;
            case Work.Remove remove:
                if (Known(remove.Id) is { } gone) its.Remove(gone, turn);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(work), work, "Unknown work.");
        }
    }
}
