using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Readings.Goals.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

/// <summary>A workspace's goals as they were set, those pursued first; their numbers are <see cref="ListGoals"/>'s.</summary>
public sealed class FindGoals(HeedDatabase database)
{
    public async Task<IReadOnlyList<Goal>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Goals.AsNoTracking().OrderBy(g => g.ClosedAt != null).ThenBy(g => g.Due).ThenBy(g => g.Id).ToListAsync(cancel);
    }
}
