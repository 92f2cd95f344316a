using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Act.Recovery.Letters;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>Brings complaints of the past along, as they were handled elsewhere: entered, worked on and answered at their times, without writing to anybody. One entered before is left alone.</summary>
public sealed class BringComplaints(HeedDatabase database, IComplaintMails mails)
{
    private const int AtOnce = 50;

    /// <param name="Signal">What came in; it stands in the log.</param>
    /// <param name="By">The account of the one who worked on it.</param>
    public sealed record Past(Signal Signal, string By)
    {
        public DateTimeOffset? AcknowledgedAt { get; init; }
        public DateTimeOffset? HeldAt { get; init; }

        /// <summary>When it was answered or withdrawn; null where it is open still.</summary>
        public DateTimeOffset? EndedAt { get; init; }

        public ComplaintOutcome Outcome { get; init; }
        public long? RedressCents { get; init; }
        public string Cause { get; init; } = "other";

        /// <summary>Why it was answered so, or held, as the customer read it.</summary>
        public string Reasons { get; init; } = "";

        /// <summary>What was done.</summary>
        public string Action { get; init; } = "";

        /// <summary>Minutes it took.</summary>
        public int Minutes { get; init; }
    }

    /// <returns>How many were new.</returns>
    public async Task<Result<int>> RunAsync(IReadOnlyList<Past> complaints, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Owner) return ComplaintsErrors.OwnersOnly;
        var brought = 0;
        foreach (var some in complaints.OrderBy(p => p.Signal.HappenedAt).Chunk(AtOnce))
        {
            await using var db = database.For(actor.Workspace);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
            var book = await FindRegister.OnAsync(db, cancel);
            var from = new Sender(await db.Workspaces.Where(w => w.Id == db.Workspace).Select(w => w.Name).FirstAsync(cancel), book.Desk.Zone);
            // One after the other: a case is closed before the customer's next complaint could join it.
            foreach (var past in some)
            {
                if (await new FileComplaints(db, mails, tree).RunAsync([past.Signal], by: null, weighs: past.EndedAt is null, cancel) is not [var its]) continue;
                Live(its, past, from, book);
                if (db.Cases.Local.FirstOrDefault() is { } raised) Work(db, raised, past, book);
                db.AddWritten();
                db.AddWrittenToComplaints();
                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
                brought++;
            }

            await transaction.CommitAsync(cancel);
        }

        return brought;
    }

    private void Live(Complaint its, Past past, Sender from, RegimeBook book)
    {
        CaseTurn At(DateTimeOffset at) => new(its.WorkspaceId, past.By, at, book.Desk);
        var (regime, zone) = (book.Of(its.Regime), book.Desk.Zone);
        if (past.AcknowledgedAt is { } acknowledged) its.Acknowledge(ComplaintWay.Mail, mails.Acknowledgement(its, from, ComplaintClock.Day(its.DueAt, zone)).Text, At(acknowledged));
        if (past.HeldAt is { } held && regime.LongestDays is { } longest)
        {
            var until = book.ClockOf(regime).After(its.ReceivedAt, longest);
            its.Hold(mails.Holding(its, from, past.Reasons, ComplaintClock.Day(until, zone)).Text, past.Reasons, ComplaintWay.Mail, until, its.RemindOf(book.ClockOf(regime), longest, book), At(held));
        }

        if (past.EndedAt is not { } ended) return;
        if (past.Outcome == ComplaintOutcome.Withdrawn)
        {
            its.Withdraw(past.Reasons, ComplaintWay.Phone, At(ended));
            return;
        }

        var redress = past.RedressCents is > 0 and var cents ? LetterFacts.Money(cents, book.Desk.Settings.Mandate.Currency, its.Language) : null;
        var paragraph = mails.Ombudsman(its, regime);
        its.Respond(past.Outcome, past.RedressCents, past.Cause, mails.Final(its, from, past.Outcome, redress, past.Reasons).Text, paragraph.Length > 0 ? paragraph : null, ComplaintWay.Mail, At(ended));
    }

    private static void Work(HeedDb db, Case its, Past past, RegimeBook book)
    {
        CaseTurn At(DateTimeOffset at) => new(its.WorkspaceId, past.By, at, book.Desk);
        if (past.AcknowledgedAt is { } taken && its.Owner != past.By) its.Assign(past.By, At(taken));
        if (past.EndedAt is not { } ended) return;
        if (past is { Outcome: ComplaintOutcome.Settled, RedressCents: { } cents })
        {
            db.CaseGrants.Add(CaseGrant.Of(its, cents, "", At(ended), settled: true));
            its.Grant(cents, book.Desk.Settings.Mandate.Currency, null, null, At(ended));
            its.Claim(null, its.Regulated, At(ended));
        }

        its.Contact(ContactChannel.Phone, outgoing: true, past.Reasons, past.Minutes, At(ended));
        its.Close(past.Cause, past.Action, At(ended));
    }
}
