using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises.Tables;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>A promise with its history and what may be done to it.</summary>
public sealed class ShowPromise(HeedDatabase database, FindCustomers customers, ListColleagues colleagues, TimeProvider time)
{
    /// <param name="Promise">The promise.</param>
    /// <param name="Entries">Its history, oldest first.</param>
    /// <param name="Scope">What the one who asks may see.</param>
    public sealed record Shown(Promise Promise, IReadOnlyList<PromiseEntry> Entries, CaseScope Scope)
    {
        public required Desk Desk { get; init; }
        public required DateTimeOffset Now { get; init; }
        public required IReadOnlyList<Colleague> Colleagues { get; init; }
        public Customer? Customer { get; init; }

        /// <summary>Cases it became when it was broken.</summary>
        public IReadOnlyList<Case> Cases { get; init; } = [];

        /// <summary>Whether the one who asks answers for the unit that must deliver.</summary>
        public bool MayAnswer => Promise.Deliverer is { } unit && Scope.DeliversFor(unit);
    }

    public async Task<Result<Shown>> RunAsync(int number, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.PromisesOf(db).AsNoTracking().FirstOrDefaultAsync(p => p.Number == number, cancel) is not { } its) return PromisesErrors.Unknown(number);
        var entries = await db.PromiseEntries.AsNoTracking().Where(e => e.PromiseId == its.Id).OrderBy(e => e.Number).ToListAsync(cancel);
        var told = entries.Select(e => e.Id).ToList();
        var raised = await db.CaseSignals.AsNoTracking().Where(s => told.Contains(s.SignalId)).Select(s => s.CaseId).Distinct().ToListAsync(cancel);
        return new Shown(its, entries, scope)
        {
            Desk = await FindDesk.OnAsync(db, cancel),
            Now = time.GetUtcNow(),
            Colleagues = await colleagues.RunAsync(actor.Workspace, cancel),
            Customer = scope.Texts && its.Customer is { } customer ? await customers.OneAsync(customer, actor, cancel) : null,
            Cases = await scope.Of(db).AsNoTracking().Where(c => raised.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(cancel),
        };
    }
}
