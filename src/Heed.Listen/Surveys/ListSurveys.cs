using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys;

/// <summary>The workspace's surveys, the one changed last first.</summary>
public sealed class ListSurveys(HeedDatabase database)
{
    public async Task<IReadOnlyList<Survey>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Surveys.AsNoTracking().OrderByDescending(s => s.ChangedAt).ToListAsync(cancel);
    }

    public async Task<Survey?> FindAsync(string key, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Surveys.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key, cancel);
    }
}
