using Heed.Act.Cases;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Money;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints.Lists;

/// <summary>The register: what is overdue first, then what is due first; what has ended, the last first.</summary>
public sealed class ListComplaints(HeedDatabase database, TimeProvider time)
{
    public const int PageSize = 40;
    public const int Most = 200;

    /// <param name="Complaints">A page of them.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Counts">How many each list holds.</param>
    /// <param name="Scope">What the one who asks may see.</param>
    /// <param name="Book">The company's categories and regimes.</param>
    /// <param name="Now">When it was asked.</param>
    public sealed record Found(IReadOnlyList<Complaint> Complaints, int Total, IReadOnlyDictionary<ComplaintTab, int> Counts, CaseScope Scope, RegimeBook Book, DateTimeOffset Now)
    {
        /// <summary>Those of the page whose claim was found cheaper to pay than to work on, and is not paid yet.</summary>
        public required IReadOnlySet<Guid> Offered { get; init; }
    }

    public async Task<Found> RunAsync(ComplaintFilter filter, int page, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (scope, tree, now) = (await CaseScope.OfAsync(db, actor, cancel), await TreeAsync(db, cancel), time.GetUtcNow());
        IQueryable<Complaint> On(ComplaintFilter asked) => asked.On(scope.ComplaintsOf(db).AsNoTracking(), tree, now);
        var wanted = On(filter);
        var total = await wanted.CountAsync(cancel);
        var ordered = wanted.OrderBy(c => c.EndedAt != null).ThenByDescending(c => c.EndedAt).ThenBy(c => c.DueAt).ThenBy(c => c.Year).ThenBy(c => c.Running);
        var found = await ordered.Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Dictionary<ComplaintTab, int> counts = [];
        foreach (var tab in (ComplaintTab[])[ComplaintTab.Open, ComplaintTab.Overdue, ComplaintTab.ToAcknowledge, ComplaintTab.Settled]) counts[tab] = await On(filter with { Tab = tab }).CountAsync(cancel);
        return new(found, total, counts, scope, await FindRegister.OnAsync(db, cancel), now) { Offered = await OfferedAsync(db, found, cancel) };
    }

    /// <summary>The newest first, for programs: after a number, at most <see cref="Most"/>.</summary>
    public async Task<(IReadOnlyList<Complaint> Complaints, string? Next, CaseScope Scope)> NewestAsync(ComplaintFilter filter, string? after, int limit, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var wanted = filter.On(scope.ComplaintsOf(db).AsNoTracking(), await TreeAsync(db, cancel), time.GetUtcNow());
        if (after is not null)
        {
            var (year, running) = Complaint.ReadNumber(after);
            wanted = wanted.Where(c => c.Year < year || (c.Year == year && c.Running < running));
        }

        var take = Math.Clamp(limit, 1, Most);
        var found = await wanted.OrderByDescending(c => c.Year).ThenByDescending(c => c.Running).Take(take + 1).ToListAsync(cancel);
        return found.Count <= take ? (found, null, scope) : (found[..take], found[take - 1].Number, scope);
    }

    private static async Task<HashSet<Guid>> OfferedAsync(HeedDb db, List<Complaint> found, CancellationToken cancel)
    {
        var open = found.Where(c => c is { EndedAt: null, Outcome: null, ClaimCents: not null }).Select(c => c.Id).ToList();
        if (open.Count == 0) return [];
        var weighed = await db.ComplaintEntries.AsNoTracking().Where(e => open.Contains(e.ComplaintId) && e.Kind == ComplaintEntryKind.Weighed).OrderBy(e => e.Number).ToListAsync(cancel);
        return [.. weighed.GroupBy(e => e.ComplaintId).Where(g => g.Last().Data.GetValueOrDefault("verdict") == nameof(SettlementVerdict.Offered)).Select(g => g.Key)];
    }

    private static async Task<UnitTree> TreeAsync(HeedDb db, CancellationToken cancel) => new(await db.Units.AsNoTracking().ToListAsync(cancel));
}
