using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watches;

/// <summary>A workspace's watches, and how the false alarms are divided among them.</summary>
public sealed class ListWatches(HeedDatabase database)
{
    /// <param name="Watch">The watch.</param>
    /// <param name="Raised">Alerts it raised.</param>
    /// <param name="Open">Those of them that are open.</param>
    public sealed record Line(AlertWatch Watch, int Raised, int Open);

    /// <param name="Watches">By kind, then source.</param>
    /// <param name="Budget">Of false alarms.</param>
    public sealed record Listed(IReadOnlyList<Line> Watches, AlertBudget Budget);

    public async Task<Listed> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var watches = await db.AlertWatches.AsNoTracking().Where(w => !w.Removed).ToListAsync(cancel);
        var raised = await db.Alerts.GroupBy(a => a.WatchId).Select(g => new { g.Key, All = g.Count(), Open = g.Count(a => a.State == AlertState.Open) }).ToDictionaryAsync(g => g.Key, cancel);
        return new(
            [.. watches.OrderBy(w => w.Settings.Kind).ThenBy(w => w.Settings.Source, StringComparer.Ordinal).ThenBy(w => w.CreatedAt).Select(w => new Line(w, raised.TryGetValue(w.Id, out var its) ? its.All : 0, its?.Open ?? 0))],
            await AlertBudget.OnAsync(db, cancel));
    }

    public async Task<AlertWatch?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.AlertWatches.AsNoTracking().FirstOrDefaultAsync(w => w.Id == id && !w.Removed, cancel);
    }
}
