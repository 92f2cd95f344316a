using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Lists;

/// <summary>Promises to be kept, what is due first coming first; those that ended, the last first.</summary>
public sealed class ListPromises(HeedDatabase database, TimeProvider time)
{
    public const int PageSize = 40;
    public const int Most = 200;

    /// <param name="Promises">A page of them.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Counts">How many each list holds.</param>
    /// <param name="Scope">What the one who asks may see.</param>
    /// <param name="Now">When it was asked.</param>
    public sealed record Found(IReadOnlyList<Promise> Promises, int Total, IReadOnlyDictionary<PromiseTab, int> Counts, CaseScope Scope, DateTimeOffset Now);

    public async Task<Found> RunAsync(PromiseFilter filter, int page, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (scope, tree, now) = (await CaseScope.OfAsync(db, actor, cancel), await TreeAsync(db, cancel), time.GetUtcNow());
        IQueryable<Promise> On(PromiseFilter asked) => asked.On(scope.PromisesOf(db).AsNoTracking(), scope, tree, now);
        var wanted = On(filter);
        var total = await wanted.CountAsync(cancel);
        var ordered = filter.Tab is PromiseTab.Broken or PromiseTab.Ended
            ? wanted.OrderByDescending(p => p.EndedAt).ThenByDescending(p => p.Number)
            : wanted.OrderBy(p => p.EndedAt != null).ThenByDescending(p => p.EndedAt).ThenBy(p => p.DueAt).ThenBy(p => p.Number);
        var found = await ordered.Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Dictionary<PromiseTab, int> counts = [];
        foreach (var tab in (PromiseTab[])[PromiseTab.Open, PromiseTab.Mine, PromiseTab.MyUnits, PromiseTab.Waiting, PromiseTab.ToTell, PromiseTab.Overdue, PromiseTab.Broken]) counts[tab] = await On(new() { Tab = tab }).CountAsync(cancel);
        return new(found, total, counts, scope, now);
    }

    /// <summary>The newest first, for programs: after a number, at most <see cref="Most"/>.</summary>
    public async Task<(IReadOnlyList<Promise> Promises, int? Next, CaseScope Scope)> NewestAsync(PromiseFilter filter, int? after, int limit, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var wanted = filter.On(scope.PromisesOf(db).AsNoTracking(), scope, await TreeAsync(db, cancel), time.GetUtcNow());
        if (after is { } last) wanted = wanted.Where(p => p.Number < last);
        var take = Math.Clamp(limit, 1, Most);
        var found = await wanted.OrderByDescending(p => p.Number).Take(take + 1).ToListAsync(cancel);
        return found.Count <= take ? (found, null, scope) : (found[..take], found[take - 1].Number, scope);
    }

    private static async Task<UnitTree> TreeAsync(HeedDb db, CancellationToken cancel) => new(await db.Units.AsNoTracking().ToListAsync(cancel));
}
