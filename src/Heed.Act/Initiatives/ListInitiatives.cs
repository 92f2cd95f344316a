using Heed.Act.Cases.Desks;
using Heed.Act.Initiatives.Effects;
using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

/// <summary>The register: initiatives with what came of them, all or those tied to a goal; or one alone.</summary>
public sealed class ListInitiatives(HeedDatabase database, MeasureEffect measure, ListUnits listUnits)
{
    /// <param name="State">Only those so far.</param>
    /// <param name="Goal">Only those tied to this goal.</param>
    /// <param name="Source">Only those measured on this source.</param>
    public sealed record Input(InitiativeState? State = null, Guid? Goal = null, string? Source = null);

    /// <param name="Initiative">It.</param>
    /// <param name="Effect">What came of it.</param>
    /// <param name="Money">What it costs and is worth.</param>
    /// <param name="Others">Others that began in the time looked at and move the same source.</param>
    public sealed record Measured(Initiative Initiative, InitiativeEffect Effect, EffectMoney Money, IReadOnlyList<Overlap> Others);

    /// <summary>Another initiative whose effect may be in this one's.</summary>
    /// <param name="Initiative">Which.</param>
    /// <param name="Inside">Whether in some of the same units; else in units it is compared with.</param>
    public sealed record Overlap(Initiative Initiative, bool Inside);

    public async Task<IReadOnlyList<Measured>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var all = await db.Initiatives.AsNoTracking().ToListAsync(cancel);
        var desk = await FindDesk.OnAsync(db, cancel);
        List<Measured> found = [];
        foreach (var its in all.Where(i => (input.State is null || i.State == input.State) && (input.Goal is not { } goal || i.Plan.Goals.Contains(goal)) && (input.Source is null || i.Plan.Measure.Source == input.Source)).OrderByDescending(i => i.Plan.Start).ThenBy(i => i.Id))
        {
            found.Add(await OfAsync(its, all, desk, exact: false, actor, cancel));
        }

        return found;
    }

    public async Task<Result<Measured>> OneAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var all = await db.Initiatives.AsNoTracking().ToListAsync(cancel);
        return all.Find(i => i.Id == id) is { } its ? await OfAsync(its, all, await FindDesk.OnAsync(db, cancel), exact: true, actor, cancel) : InitiativesErrors.Unknown;
    }

    public async Task<IReadOnlyList<InitiativeEntry>> HistoryAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.InitiativeEntries.AsNoTracking().Where(e => e.InitiativeId == id).OrderByDescending(e => e.Number).ToListAsync(cancel);
    }

    /// <summary>All that were not given up, without asking what came of them.</summary>
    public async Task<IReadOnlyList<Initiative>> PursuedAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Initiatives.AsNoTracking().Where(i => i.State != InitiativeState.Abandoned).OrderBy(i => i.CreatedAt).ToListAsync(cancel);
    }

    /// <summary>One without asking what came of it; null where there is none.</summary>
    public async Task<Initiative?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Initiatives.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancel);
    }

    private async Task<Measured> OfAsync(Initiative its, List<Initiative> all, Desk desk, bool exact, Actor actor, CancellationToken cancel)
    {
        var effect = await measure.RunAsync(its, exact, actor, cancel);
        var others = effect.Series is { } series ? Overlaps(its, all, series.Span.From, series.Span.To, await listUnits.RunAsync(actor, cancel)) : [];
        return new(its, effect, EffectMoney.Of(its.Plan, effect, desk.Settings), [.. others]);
    }

    private static IEnumerable<Overlap> Overlaps(Initiative its, List<Initiative> all, DateOnly from, DateOnly to, UnitTree tree)
    {
        foreach (var other in all.Where(o => o.Id != its.Id && o.State is not (InitiativeState.Idea or InitiativeState.Planned) && o.Plan.Start >= from && o.Plan.Start <= to && o.Plan.Measure.Source == its.Plan.Measure.Source))
        {
            var inside = its.Plan.Units.Count == 0 || other.Plan.Units.Count == 0 || its.Plan.Units.SelectMany(tree.Within).Intersect(other.Plan.Units.SelectMany(tree.Within), StringComparer.Ordinal).Any();
            // Elsewhere it bears on the comparison only where it moves the same number.
            if (inside || other.Plan.Measure.Field == its.Plan.Measure.Field) yield return new(other, inside);
        }
    }
}
