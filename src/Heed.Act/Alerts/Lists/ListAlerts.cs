using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Lists;

/// <summary>Alerts, the newest first.</summary>
public sealed class ListAlerts(HeedDatabase database, ListUnits units)
{
    public const int PageSize = 30;
    public const int Most = 200;

    /// <param name="Alerts">A page of them.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Counts">How many stand how, whatever else is filtered.</param>
    /// <param name="MaySettle">Whether whoever asks may do something about them.</param>
    public sealed record Found(IReadOnlyList<Alert> Alerts, int Total, IReadOnlyDictionary<AlertState, int> Counts, bool MaySettle);

    public async Task<Found> RunAsync(AlertFilter filter, int page, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var tree = await units.RunAsync(actor, cancel);
        var mine = scope.AlertsOf(db).AsNoTracking();
        var wanted = filter.On(mine, tree);
        var total = await wanted.CountAsync(cancel);
        var found = await wanted.OrderByDescending(a => a.RaisedAt).ThenByDescending(a => a.Severity).ThenBy(a => a.Id).Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize).Include(a => a.Seen).ToListAsync(cancel);
        var counts = await (filter with { State = null }).On(mine, tree).GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new(found, total, counts, actor.Role >= Role.Agent);
    }

    /// <summary>The newest first, for programs: after so many, at most <see cref="Most"/>.</summary>
    public async Task<(IReadOnlyList<Alert> Alerts, int? Next)> NewestAsync(AlertFilter filter, int after, int limit, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var take = Math.Clamp(limit, 1, Most);
        var found = await filter.On(scope.AlertsOf(db).AsNoTracking(), await units.RunAsync(actor, cancel))
            .OrderByDescending(a => a.RaisedAt).ThenBy(a => a.Id).Skip(after).Take(take + 1).Include(a => a.Seen).ToListAsync(cancel);
        return found.Count <= take ? (found, null) : (found[..take], after + take);
    }

    public async Task<Result<Alert>> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        return await scope.AlertsOf(db).AsNoTracking().Include(a => a.Seen).FirstOrDefaultAsync(a => a.Id == id, cancel) is { } alert ? alert : AlertsErrors.Unknown;
    }
}
