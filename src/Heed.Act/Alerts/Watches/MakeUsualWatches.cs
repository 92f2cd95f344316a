using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watches;

/// <summary>Makes the usual watches of sources that have none yet, each once: one that was taken away stays away.</summary>
public sealed class MakeUsualWatches(HeedDatabase database, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var workspace in await workspaces.AllAsync(cancel)) await RunAsync(workspace, cancel);
    }

    /// <returns>How many were made.</returns>
    public async Task<int> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace.Id);
        var known = (await db.AlertWatches.Where(w => w.Origin != null).Select(w => w.Origin!).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var (now, made) = (time.GetUtcNow(), 0);
        var sources = await catalogue.AllAsync(workspace.Id, cancel);
        foreach (var (origin, settings) in UsualWatches.Of(sources).Where(u => !known.Contains(u.Origin)))
        {
            var step = AlertTimes.StepOf(settings, sources.FirstOrDefault(s => s.Key == settings.Source));
            // The last stretch that is over is looked at, those before are not.
            db.AlertWatches.Add(AlertWatch.Create(workspace.Id, settings, origin, AlertTimes.LastOver(settings.Kind, step, now, workspace.Zone) - 1, now));
            made++;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return made;
        }
        catch (DbUpdateException)
        {
            // Another node made them.
            return 0;
        }
    }
}
