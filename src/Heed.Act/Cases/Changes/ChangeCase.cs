using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Solved;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Changes;

/// <summary>
/// Does something to a case. Made on an older state of it, it still goes in where nobody changed what it is about; else it is refused, and what was typed is
/// kept in the history beside what stands.
/// </summary>
public sealed class ChangeCase(HeedDatabase database, ListColleagues colleagues, ICaseMails mails, TimeProvider time)
{
    /// <param name="Number">The case's number.</param>
    /// <param name="Change">What to do.</param>
    /// <param name="Seen">The version that was before its author's eyes; null for whatever there is.</param>
    /// <param name="Once">The sender's own id for this: sent twice, it is done once.</param>
    public sealed record Input(int Number, CaseChange Change, int? Seen = null, Guid? Once = null);

    public async Task<Result<Case>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return CasesErrors.AgentsOnly;
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), CasesErrors.Busy);
    }

    private async Task<Result<Case>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.Of(db).FirstOrDefaultAsync(c => c.Number == input.Number, cancel) is not { } its) return CasesErrors.Unknown(input.Number);
        if (input.Once is { } once && await db.CaseEntries.AnyAsync(e => e.Id == once, cancel)) return its;
        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), await FindDesk.OnAsync(db, cancel), Once: input.Once);
        if (await IsStaleAsync(db, its, input, cancel)) return await RefuseAsync(db, its, input.Change, turn, cancel);
        if (input.Change.NeedsOpen && !its.IsOpen) return CasesErrors.IsClosed(its.Number);
        var units = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var load = await LeastLoaded.OfAsync(db, units, cancel);
        var context = new ChangeContext(turn, actor, db, await colleagues.RunAsync(actor.Workspace, cancel), units, load.Next);
        var wasOpen = its.IsOpen;
        if (input.Change.Apply(its, context) is { } problem) return problem;
        if (wasOpen && !its.IsOpen) await AskWhetherSolved.OnAsync(db, its, turn, mails, cancel);
        TellNamed(db, its, context);
        db.AddWritten();
        await db.SaveChangesAsync(cancel);
        return its;
    }

    /// <summary>Those a note names get it by mail as well.</summary>
    private void TellNamed(HeedDb db, Case its, ChangeContext context)
    {
        foreach (var note in its.Written.Where(e => e.Data.ContainsKey("named")))
        {
            foreach (var account in note.Data["named"].Split(' ').Where(a => a != context.Actor.Name))
            {
                if (context.Worker(account) is { Email: { } address } colleague && MailAddresses.IsOne(address)) db.Post(mails.Named(Guid.CreateVersion7(context.Turn.Now), its, colleague, context.Actor.Name, note.Text!), context.Turn.Now);
            }
        }
    }

    private static async Task<bool> IsStaleAsync(HeedDb db, Case its, Input input, CancellationToken cancel)
    {
        if (input.Seen is not { } seen || seen >= its.Version || input.Change.Rivals is not { Count: > 0 } rivals) return false;
        return await db.CaseEntries.AnyAsync(e => e.CaseId == its.Id && e.Number > seen && rivals.Contains(e.Kind), cancel);
    }

    private static async Task<Result<Case>> RefuseAsync(HeedDb db, Case its, CaseChange change, CaseTurn turn, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(change.Typed)) return CasesErrors.Changed(its.Number);
        its.Keep(change.GetType().Name, Case.Shorten(change.Typed, Case.LongestText), turn);
        db.AddWritten();
        await db.SaveChangesAsync(cancel);
        return CasesErrors.Changed(its.Number);
    }
}
