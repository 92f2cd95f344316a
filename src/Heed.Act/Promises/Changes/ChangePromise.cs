using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Changes;

/// <summary>
/// Does something to a promise. Made on an older state of it, it still goes in where nobody changed what it is about; else it is refused, and what was typed
/// is kept in the history beside what stands.
/// </summary>
public sealed class ChangePromise(HeedDatabase database, SignalReader log, ListColleagues colleagues, IPromiseMails mails, TimeProvider time)
{
    /// <param name="Number">The promise's number.</param>
    /// <param name="Change">What to do.</param>
    /// <param name="Seen">The version that was before its author's eyes; null for whatever there is.</param>
    /// <param name="Once">The sender's own id for this: sent twice, it is done once.</param>
    public sealed record Input(int Number, PromiseChange Change, int? Seen = null, Guid? Once = null);

    public async Task<Result<Promise>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return PromisesErrors.AgentsOnly;
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), PromisesErrors.Busy);
    }

    private async Task<Result<Promise>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.PromisesOf(db).FirstOrDefaultAsync(p => p.Number == input.Number, cancel) is not { } its) return PromisesErrors.Unknown(input.Number);
        if (input.Once is { } once && await db.PromiseEntries.AnyAsync(e => e.Id == once, cancel)) return its;
        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), await FindDesk.OnAsync(db, cancel), Once: input.Once);
        if (await IsStaleAsync(db, its, input, cancel)) return await RefuseAsync(db, its, input.Change, turn, cancel);
        // Whoever comes after its time finds it broken, whether or not the clock has said so yet; the clock says it, and who is to know.
        if (its.IsOpen && turn.Now > its.BreaksAt) return await BreakFirstAsync(input, actor, cancel);
        if (input.Change.NeedsOpen && !its.IsOpen) return PromisesErrors.HasEnded(its.Number);
        if (input.Change is KeepPromise { Signal: { } shows } && await log.FindAsync(actor.Workspace, shows, cancel) is null) return SignalsErrors.NotFound(shows);
        var units = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var (moves, deliverer) = (its.Moves, its.Deliverer);
        if (input.Change.Apply(its, new(turn, actor, db, scope, units)) is { } problem) return problem;
        var asking = new AskDeliverer(db, mails, await colleagues.RunAsync(actor.Workspace, cancel), units);
        if (its.State == PromiseState.Asked && (its.Moves > moves || its.Deliverer != deliverer) && its.Ask(turn)) await asking.RunAsync(its, turn, again: false, cancel);
        if (input.Change is AnswerPromise) asking.TellPromiser(its, turn);
        db.AddWrittenToPromises();
        await db.SaveChangesAsync(cancel);
        return its;
    }

    private async Task<Result<Promise>> BreakFirstAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await new WatchPromises(database, colleagues, mails, time).RunAsync(actor.Workspace, input.Number, cancel);
        return await TryAsync(input, actor, cancel);
    }

    private static async Task<bool> IsStaleAsync(HeedDb db, Promise its, Input input, CancellationToken cancel)
    {
        if (input.Seen is not { } seen || seen >= its.Version || input.Change.Rivals is not { Count: > 0 } rivals) return false;
        return await db.PromiseEntries.AnyAsync(e => e.PromiseId == its.Id && e.Number > seen && rivals.Contains(e.Kind), cancel);
    }

    private static async Task<Result<Promise>> RefuseAsync(HeedDb db, Promise its, PromiseChange change, CaseTurn turn, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(change.Typed)) return PromisesErrors.Changed(its.Number);
        its.Keep(change.GetType().Name, Case.Shorten(change.Typed, Promise.LongestText), turn);
        db.AddWrittenToPromises();
        await db.SaveChangesAsync(cancel);
        return PromisesErrors.Changed(its.Number);
    }
}
