using Heed.Act.Alerts.Tables;
using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Lists;

/// <summary>Writes down that somebody has seen alerts, so that they and others know.</summary>
public sealed class SeeAlerts(HeedDatabase database, CountAlerts count, TimeProvider time)
{
    /// <param name="id">One; null for all that are open.</param>
    /// <param name="actor">Who has seen it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many had not been seen by them.</returns>
    public async Task<int> RunAsync(Guid? id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var mine = scope.AlertsOf(db).Where(a => !a.Seen.Any(s => s.Account == actor.Name));
        var unseen = await (id is { } one ? mine.Where(a => a.Id == one) : mine.Where(a => a.State == AlertState.Open)).AsNoTracking().ToListAsync(cancel);
        db.AlertsSeen.AddRange(unseen.Select(alert => AlertSeen.Of(alert, actor.Name, time.GetUtcNow())));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Seen in another window at the same moment.
        }

        count.Changed();
        return unseen.Count;
    }
}
