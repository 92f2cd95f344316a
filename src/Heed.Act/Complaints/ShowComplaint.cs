using Heed.Act.Cases;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Solved;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Act.Recovery.Letters;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Sources.Tables;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>An entry of the register with its history, its regime and its case.</summary>
public sealed class ShowComplaint(HeedDatabase database, FindCustomers customers, ListColleagues colleagues, IComplaintMails mails, TimeProvider time)
{
    /// <param name="Complaint">The complaint.</param>
    /// <param name="Entries">Its history, oldest first; without what was written where that may not be seen.</param>
    public sealed record Shown(Complaint Complaint, IReadOnlyList<ComplaintEntry> Entries)
    {
        public required CaseScope Scope { get; init; }
        public required RegimeBook Book { get; init; }
        public required Regime Regime { get; init; }
        public required IReadOnlyList<Colleague> Colleagues { get; init; }
        public required DateTimeOffset Now { get; init; }

        /// <summary>Cases it became part of, the last first.</summary>
        public IReadOnlyList<Case> Cases { get; init; } = [];

        public Customer? Customer { get; init; }

        /// <summary>Where the customer is reached by mail.</summary>
        public string? Address { get; init; }

        /// <summary>Whether its open case's claim is settled at once; null where nothing is asked for, or the desk settles nothing.</summary>
        public OfferSettlement.Offer? Offer { get; init; }

        /// <summary>What the source it came in by is called.</summary>
        public required string SourceTitle { get; init; }

        /// <summary>Other complaints of the customer, the last first.</summary>
        public IReadOnlyList<Complaint> Others { get; init; } = [];
    }

    public async Task<Result<Shown>> RunAsync(string number, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var (year, running) = Complaint.ReadNumber(number);
        if (await scope.ComplaintsOf(db).AsNoTracking().FirstOrDefaultAsync(c => c.Year == year && c.Running == running, cancel) is not { } its) return ComplaintsErrors.Unknown(number);
        var book = await FindRegister.OnAsync(db, cancel);
        var cases = await scope.CasesOf(db, its.Signal).AsNoTracking().ToListAsync(cancel);
        var customer = scope.Texts && its.Customer is { } known ? await customers.OneAsync(known, actor, cancel) : null;
        var mandate = book.Desk.Settings.Mandate;
        var claimed = scope.Texts && its.IsOpen && mandate.CapCents > 0 ? cases.FirstOrDefault(c => c is { IsOpen: true, ClaimCents: not null }) : null;
        return new Shown(its, await db.ComplaintEntries.AsNoTracking().Where(e => e.ComplaintId == its.Id).OrderBy(e => e.Number).ToListAsync(cancel))
        {
            Scope = scope,
            Book = book,
            Regime = book.Of(its.Regime),
            SourceTitle = await db.Sources.Where(s => s.Key == its.Source).Select(s => s.Title).FirstOrDefaultAsync(cancel) ?? its.Source,
            Colleagues = await colleagues.RunAsync(actor.Workspace, cancel),
            Now = time.GetUtcNow(),
            Cases = cases,
            Customer = customer,
            Address = !scope.Texts ? null : its.Email ?? (customer?.Attributes.GetValueOrDefault(AskWhetherSolved.Email) is { } address && MailAddresses.IsOne(address) ? address : null),
            Offer = claimed is null ? null : await OfferSettlement.OnAsync(db, claimed, mandate, time.GetUtcNow(), cancel),
            Others = its.Customer is null ? [] : await scope.ComplaintsOf(db).AsNoTracking().Where(c => c.Customer == its.Customer && c.Id != its.Id).OrderByDescending(c => c.Year).ThenByDescending(c => c.Running).Take(10).ToListAsync(cancel),
        };
    }

    /// <summary>A final answer to begin with, in the customer's language: the letter, and where they can turn next.</summary>
    public async Task<(string Answer, string Ombudsman)> ComposeAsync(Shown shown, ComplaintOutcome outcome, long? redressCents, string reasons, CancellationToken cancel)
    {
        await using var db = database.For(shown.Complaint.WorkspaceId);
        var company = await db.Workspaces.Where(w => w.Id == db.Workspace).Select(w => w.Name).FirstAsync(cancel);
        var redress = redressCents is > 0 and var cents ? LetterFacts.Money(cents, shown.Book.Desk.Settings.Mandate.Currency, shown.Complaint.Language) : null;
        return (mails.Final(shown.Complaint, new(company, shown.Book.Desk.Zone), outcome, redress, reasons).Text, mails.Ombudsman(shown.Complaint, shown.Regime));
    }
}
