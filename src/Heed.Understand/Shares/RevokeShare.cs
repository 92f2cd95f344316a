using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Shares.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Shares;

/// <summary>Ends a link before its time.</summary>
public sealed class RevokeShare(HeedDatabase database, TimeProvider time)
{
    public async Task<Result<SharedLink>> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SharesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.SharedLinks.FirstOrDefaultAsync(l => l.Id == id, cancel) is not { } link) return SharesErrors.UnknownLink;
        link.Revoke(actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return link;
    }
}
