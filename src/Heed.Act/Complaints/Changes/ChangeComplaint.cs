using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Solved;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints.Tables;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints.Changes;

/// <summary>
/// Does something to a complaint. Made on an older state of it, it still goes in where nobody changed what it is about; else it is refused, and what was typed is kept in the history beside
/// what stands. Its case follows.
/// </summary>
public sealed class ChangeComplaint(HeedDatabase database, IComplaintMails mails, ICaseMails caseMails, TimeProvider time)
{
    /// <param name="Number">The complaint's number.</param>
    /// <param name="Change">What to do.</param>
    /// <param name="Seen">The version that was before its author's eyes; null for whatever there is.</param>
    /// <param name="Once">The sender's own id for this: sent twice, it is done once.</param>
    /// <param name="To">Where to send what goes by mail, where it is not known or another.</param>
    public sealed record Input(string Number, ComplaintChange Change, int? Seen = null, Guid? Once = null, string? To = null);

    public async Task<Result<Complaint>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return ComplaintsErrors.AgentsOnly;
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), ComplaintsErrors.Busy);
    }

    private async Task<Result<Complaint>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var (year, running) = Complaint.ReadNumber(input.Number);
        if (await scope.ComplaintsOf(db).FirstOrDefaultAsync(c => c.Year == year && c.Running == running, cancel) is not { } its) return ComplaintsErrors.Unknown(input.Number);
        if (input.Once is { } once && await db.ComplaintEntries.AnyAsync(e => e.Id == once, cancel)) return its;
        var book = await FindRegister.OnAsync(db, cancel);
        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), book.Desk, Once: input.Once);
        if (await IsStaleAsync(db, its, input, cancel)) return await RefuseAsync(db, its, input.Change, turn, cancel);
        if (input.Change.NeedsOpen && !its.IsOpen) return ComplaintsErrors.HasEnded(its.Number);
        var company = await db.Workspaces.Where(w => w.Id == db.Workspace).Select(w => w.Name).FirstAsync(cancel);
        var units = await db.Units.Select(u => u.Code).ToListAsync(cancel);
        var context = new ComplaintContext(turn, actor, db, book, mails, new(company, book.Desk.Zone), await AddressAsync(db, its, input.To, cancel), units);
        if (input.Change.Apply(its, context) is { } problem) return problem;
        await FollowAsync(db, its, input.Change, turn with { Once = null }, cancel);
        db.AddWritten();
        db.AddWrittenToComplaints();
        await db.SaveChangesAsync(cancel);
        return its;
    }

    /// <summary>What was corrected, and another limit, count for its open case too; what was answered closes it where that is wanted.</summary>
    private async Task FollowAsync(HeedDb db, Complaint its, ComplaintChange change, CaseTurn turn, CancellationToken cancel)
    {
        if (change is not (CorrectComplaint or HoldComplaint or WithdrawComplaint or AnswerComplaint)) return;
        var signals = db.CaseSignals;
        foreach (var open in await db.Cases.Where(c => c.State != CaseState.Closed && signals.Any(s => s.SignalId == its.Signal && s.CaseId == c.Id)).ToListAsync(cancel))
        {
            if (change is AnswerComplaint { Action: { } action, Cause: { } cause })
            {
                // Another complaint in the same case is still to be answered.
                if (!await ComplaintScope.OfCase(db, open.Id).AnyAsync(c => c.Id != its.Id && c.EndedAt == null, cancel))
                {
                    open.Close(cause, action, turn);
                    await AskWhetherSolved.OnAsync(db, open, turn, caseMails, cancel);
                }
            }
            else if (change is CorrectComplaint && its.IsOpen)
            {
                var regulated = its.Regulated || await ComplaintScope.OfCase(db, open.Id).AnyAsync(c => c.Id != its.Id && c.Regulated, cancel);
                if (open.ClaimCents != its.ClaimCents || open.Regulated != regulated) open.Claim(its.Outcome is null ? its.ClaimCents : open.ClaimCents, regulated, turn);
            }

            open.AnswerUntil(await RegisterOnCases.LimitAsync(db, await signals.Where(s => s.CaseId == open.Id).ToListAsync(cancel), cancel), turn);
        }
    }

    /// <summary>Where the customer is reached: as typed, as they said with the complaint, or as the company knows. One who does not want to be asked is answered all the same.</summary>
    private static async Task<string?> AddressAsync(HeedDb db, Complaint its, string? typed, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(typed)) return typed.Trim();
        if (its.Email is { } email) return email;
        var customer = its.Customer is null ? null : await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.ExternalId == its.Customer, cancel);
        return customer?.Attributes.GetValueOrDefault(AskWhetherSolved.Email) is { } known && MailAddresses.IsOne(known) ? known : null;
    }

    private static async Task<bool> IsStaleAsync(HeedDb db, Complaint its, Input input, CancellationToken cancel)
    {
        if (input.Seen is not { } seen || seen >= its.Version || input.Change.Rivals is not { Count: > 0 } rivals) return false;
        return await db.ComplaintEntries.AnyAsync(e => e.ComplaintId == its.Id && e.Number > seen && rivals.Contains(e.Kind), cancel);
    }

    private static async Task<Result<Complaint>> RefuseAsync(HeedDb db, Complaint its, ComplaintChange change, CaseTurn turn, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(change.Typed)) return ComplaintsErrors.Changed(its.Number);
        its.Keep(change.GetType().Name, Case.Shorten(change.Typed, Complaint.LongestText), turn);
        db.AddWrittenToComplaints();
        await db.SaveChangesAsync(cancel);
        return ComplaintsErrors.Changed(its.Number);
    }
}
