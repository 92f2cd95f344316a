using Heed.Act.Cases.Desks;
using Heed.Base.Database;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Queue;

/// <summary>The queue: what is due first comes first, within it what is more urgent; what is closed, the last closed first.</summary>
public sealed class ListCases(HeedDatabase database, TimeProvider time)
{
    public const int PageSize = 40;
    public const int Most = 200;

    /// <param name="Cases">A page of them; where somebody may not see what was said, without summary.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Counts">How many each queue holds of what else is asked for.</param>
    /// <param name="Left">How each stands against its deadline, by number.</param>
    /// <param name="Scope">What the one who asks may see.</param>
    public sealed record Found(IReadOnlyList<Case> Cases, int Total, IReadOnlyDictionary<QueueTab, int> Counts, IReadOnlyDictionary<int, TimeLeft> Left, CaseScope Scope)
    {
        /// <summary>How many stand in each state, for the board.</summary>
        public IReadOnlyDictionary<CaseState, int> InState { get; init; } = new Dictionary<CaseState, int>();
    }

    public async Task<Found> RunAsync(CaseFilter filter, int page, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (scope, tree, now) = (await CaseScope.OfAsync(db, actor, cancel), await TreeAsync(db, cancel), time.GetUtcNow());
        IQueryable<Case> On(CaseFilter asked) => asked.On(db, scope.Of(db).AsNoTracking(), scope.Account, scope.Units, tree, now);
        var wanted = On(Allowed(filter, scope));
        var total = await wanted.CountAsync(cancel);
        var ordered = filter is { Tab: QueueTab.Closed } or { State: CaseState.Closed }
            ? wanted.OrderByDescending(c => c.ClosedAt).ThenByDescending(c => c.Number)
            : wanted.OrderBy(c => c.State == CaseState.Closed).ThenBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenByDescending(c => c.Priority).ThenBy(c => c.Number);
        var found = await ordered.Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Dictionary<QueueTab, int> counts = [];
        foreach (var tab in scope.Texts ? (QueueTab[])[QueueTab.Mine, QueueTab.MyUnits, QueueTab.Unassigned, QueueTab.Overdue, QueueTab.Named, QueueTab.Open] : [QueueTab.Unassigned, QueueTab.Overdue, QueueTab.Open])
        {
            counts[tab] = await On(Allowed(filter with { Tab = tab, State = null }, scope)).CountAsync(cancel);
        }

        return new(found, total, counts, Left(found, await FindDesk.OnAsync(db, cancel), now), scope);
    }

    /// <summary>The newest first, for programs: after a number, at most <see cref="Most"/>.</summary>
    public async Task<(IReadOnlyList<Case> Cases, int? Next, CaseScope Scope)> NewestAsync(CaseFilter filter, int? after, int limit, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var wanted = Allowed(filter, scope).On(db, scope.Of(db).AsNoTracking(), scope.Account, scope.Units, await TreeAsync(db, cancel), time.GetUtcNow());
        if (after is { } last) wanted = wanted.Where(c => c.Number < last);
        var take = Math.Clamp(limit, 1, Most);
        var found = await wanted.OrderByDescending(c => c.Number).Take(take + 1).ToListAsync(cancel);
        return found.Count <= take ? (found, null, scope) : (found[..take], found[take - 1].Number, scope);
    }

    /// <summary>Open cases by state, and the last closed, for the board.</summary>
    public async Task<Found> BoardAsync(CaseFilter filter, int mostInColumn, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (scope, tree, now) = (await CaseScope.OfAsync(db, actor, cancel), await TreeAsync(db, cancel), time.GetUtcNow());
        var wanted = Allowed(filter, scope).On(db, scope.Of(db).AsNoTracking(), scope.Account, scope.Units, tree, now);
        List<Case> found = [];
        foreach (var state in Enum.GetValues<CaseState>())
        {
            var column = wanted.Where(c => c.State == state);
            column = state == CaseState.Closed ? column.OrderByDescending(c => c.ClosedAt) : column.OrderBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenBy(c => c.Number);
            found.AddRange(await column.Take(mostInColumn).ToListAsync(cancel));
        }

        var byState = await wanted.GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var counts = byState.ToDictionary(s => s.Key, s => s.Count);
        return new Found(found, counts.Values.Sum(), new Dictionary<QueueTab, int>(), Left(found, await FindDesk.OnAsync(db, cancel), now), scope) { InState = counts };
    }

    // Finding a case by words in its summary would tell what was said.
    private static CaseFilter Allowed(CaseFilter filter, CaseScope scope) => scope.Texts ? filter : filter with { Search = null };

    private static Dictionary<int, TimeLeft> Left(IEnumerable<Case> cases, Desk desk, DateTimeOffset now) => cases.ToDictionary(c => c.Number, c => TimeLeft.Of(c, desk, now));

    private static async Task<UnitTree> TreeAsync(HeedDb db, CancellationToken cancel) => new(await db.Units.AsNoTracking().ToListAsync(cancel));
}
