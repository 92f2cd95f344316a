using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Solved;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Expressions;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>A case with all that belongs beside it: its history, what the customer said in it and elsewhere, other cases of theirs.</summary>
public sealed class ShowCase(HeedDatabase database, SignalReader log, SearchSignals search, SourceCatalogue catalogue, FindCustomers customers, ListColleagues colleagues, TimeProvider time)
{
    private const int MostHeard = 30;

    /// <param name="Case">The case.</param>
    /// <param name="Entries">Its history, oldest first; without what was written where that may not be seen.</param>
    /// <param name="Signals">What it is about.</param>
    public sealed record Shown(Case Case, IReadOnlyList<CaseEntry> Entries, IReadOnlyList<LoggedSignal> Signals)
    {
        public required CaseScope Scope { get; init; }
        public required Desk Desk { get; init; }
        public required TimeLeft Left { get; init; }
        public required IReadOnlyList<Colleague> Colleagues { get; init; }

        /// <summary>Whatever else the customer said, the newest first.</summary>
        public IReadOnlyList<LoggedSignal> Heard { get; init; } = [];

        /// <summary>How much there is of that in all.</summary>
        public long HeardInAll { get; init; }

        public IReadOnlyList<Source> Sources { get; init; } = [];
        public Customer? Customer { get; init; }
        public IReadOnlyList<Case> Linked { get; init; } = [];

        /// <summary>Further cases of the customer.</summary>
        public IReadOnlyList<Case> Others { get; init; } = [];

        /// <summary>What stands in the register of complaints of it.</summary>
        public IReadOnlyList<Complaint> Complaints { get; init; } = [];

        public SolvedQuestion? Asked { get; init; }

        /// <summary>Whether its claim is settled at once; null where nothing is asked for, or the desk settles nothing.</summary>
        public OfferSettlement.Offer? Offer { get; init; }
    }

    public async Task<Result<Shown>> RunAsync(int number, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.Of(db).AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, cancel) is not { } its) return CasesErrors.Unknown(number);
        var desk = await FindDesk.OnAsync(db, cancel);
        var entries = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == its.Id).OrderBy(e => e.Number).ToListAsync(cancel);
        var (linked, others) = await RoundItAsync(db, scope, its, cancel);
        var shown = new Shown(its, entries, [])
        {
            Scope = scope,
            Desk = desk,
            Left = TimeLeft.Of(its, desk, time.GetUtcNow()),
            Colleagues = await colleagues.RunAsync(actor.Workspace, cancel),
            Linked = linked,
            Others = others,
            Complaints = await ComplaintScope.OfCase(db, its.Id).AsNoTracking().OrderBy(c => c.Year).ThenBy(c => c.Running).ToListAsync(cancel),
            Asked = await db.SolvedQuestions.AsNoTracking().Where(q => q.CaseId == its.Id).OrderByDescending(q => q.AskedAt).FirstOrDefaultAsync(cancel),
        };
        if (scope.Texts && its is { IsOpen: true, ClaimCents: not null } && desk.Settings.Mandate.CapCents > 0) shown = shown with { Offer = await OfferSettlement.OnAsync(db, its, desk.Settings.Mandate, time.GetUtcNow(), cancel) };
        return scope.Texts ? await WithWordsAsync(db, shown, actor, cancel) : shown;
    }

    private static async Task<(List<Case> Linked, List<Case> Others)> RoundItAsync(HeedDb db, CaseScope scope, Case its, CancellationToken cancel)
    {
        var ids = await db.CaseLinks.Where(l => l.CaseId == its.Id).Select(l => l.OtherId).ToListAsync(cancel);
        var linked = await scope.Of(db).AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Number).ToListAsync(cancel);
        if (its.Customer is not { } customer) return (linked, []);
        return (linked, await scope.Of(db).AsNoTracking().Where(c => c.Customer == customer && c.Id != its.Id).OrderByDescending(c => c.Number).Take(10).ToListAsync(cancel));
    }

    private async Task<Shown> WithWordsAsync(HeedDb db, Shown shown, Actor actor, CancellationToken cancel)
    {
        var (its, me) = (shown.Case, actor.Name);
        await db.CaseMentions.Where(m => m.CaseId == its.Id && m.Account == me && m.SeenAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.SeenAt, time.GetUtcNow()), cancel);
        var sources = (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Mode == Mode.Identified && s.Key != CaseSource.Key).ToList();
        var about = await db.CaseSignals.AsNoTracking().Where(s => s.CaseId == its.Id).Select(s => s.SignalId).Distinct().ToListAsync(cancel);
        List<LoggedSignal> signals = [];
        foreach (var id in about)
        {
            if (await log.FindAsync(actor.Workspace, id, cancel) is { } signal && sources.Exists(s => s.Key == signal.Signal.Source)) signals.Add(signal);
        }

        var found = shown with { Sources = sources };
        if (its.Customer is { } customer)
        {
            var heard = await search.RunAsync(new([.. sources.Select(s => s.Key)], $"customer = {ExpressionNames.Quote(customer)}"), MostHeard, actor, cancel);
            // Columns that can't be asked at this moment must not hide the case.
            if (!heard.Failed(out _, out var page)) found = found with { Heard = [.. page.Newest.Where(s => !about.Contains(s.Signal.Id))], HeardInAll = page.Total };
            found = found with { Customer = await customers.OneAsync(customer, actor, cancel) };
        }

        return found with { Signals = [.. signals.OrderBy(s => s.Signal.HappenedAt)] };
    }
}
