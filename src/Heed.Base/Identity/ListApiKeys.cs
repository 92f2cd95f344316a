using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>The workspace's keys, newest first; their secrets are not kept.</summary>
public sealed class ListApiKeys(HeedDatabase database)
{
    public async Task<IReadOnlyList<ApiKey>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.ApiKeys.AsNoTracking().OrderByDescending(k => k.CreatedAt).ToListAsync(cancel);
    }
}
