using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Rules;

/// <summary>Lets a rule look at what was heard before it was switched on; first without opening anything, so that one sees what it would do.</summary>
public sealed class RunRuleBack(HeedDatabase database, SearchSignals search, TimeProvider time)
{
    /// <summary>Signals looked through at once.</summary>
    public const int Most = 20_000;
    private const int MostTries = 5;

    /// <param name="Rule">The rule.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, itself included.</param>
    /// <param name="DryRun">Only say what it would do.</param>
    public sealed record Input(Guid Rule, DateOnly From, DateOnly To, bool DryRun);

    /// <param name="Signals">How many signals fit.</param>
    /// <param name="Opened">Cases it opens.</param>
    /// <param name="Joined">Signals that join a case open already, or one it opens.</param>
    /// <param name="Known">Signals it took before, left alone.</param>
    public sealed record Outcome(int Signals, int Opened, int Joined, int Known);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return CasesErrors.ManagersOnly;
        if (input.From > input.To) return ReadingsErrors.BadRange;
        await using var db = database.For(actor.Workspace);
        if (await db.CaseRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == input.Rule, cancel) is not { } rule) return CasesErrors.UnknownRule;
        var sources = await db.Sources.AsNoTracking().ToListAsync(cancel);
        var asked = new SearchSignals.Input(RuleSources.Of(rule.Sources, sources), rule.Where, input.From, input.To);
        if ((await search.RunAsync(asked, 1, actor, cancel)).Failed(out var problem, out var found)) return problem;
        if (found.Total > Most) return CasesErrors.TooMany(Most);
        List<RaiseCases.Hit> hits = [];
        await foreach (var signal in search.AllAsync(asked, actor, cancel)) hits.Add(new(rule, signal.Signal));
        // The newest come first; cases are opened in the order things happened.
        hits.Reverse();
        return await RaiseAsync(hits, input.DryRun, actor, cancel);
    }

    private async Task<Result<Outcome>> RaiseAsync(List<RaiseCases.Hit> hits, bool dryRun, Actor actor, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var db = database.For(actor.Workspace);
                var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
                // They are due from now on: what nobody knew of could not be late.
                var raised = await new RaiseCases(db, await FindDesk.OnAsync(db, cancel), tree).RunAsync(hits, time.GetUtcNow(), cancel);
                if (!dryRun)
                {
                    await RegisterOnCases.ApplyAsync(db, cancel);
                    await db.SaveChangesAsync(cancel);
                }

                return new Outcome(hits.Count, raised.Opened, raised.Joined, raised.Known);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // The follower, or another, opened some of them meanwhile: look again.
            }
            catch (DbUpdateException)
            {
                return CasesErrors.Busy;
            }
        }
    }
}
