using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Shares.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Shares;

/// <summary>The workspace's links, the newest first: who made each, until when it lasts, when it was last used.</summary>
public sealed class ListShares(HeedDatabase database)
{
    public async Task<Result<IReadOnlyList<SharedLink>>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SharesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        return Result.Of<IReadOnlyList<SharedLink>>(await db.SharedLinks.AsNoTracking().OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(200).ToListAsync(cancel));
    }
}
