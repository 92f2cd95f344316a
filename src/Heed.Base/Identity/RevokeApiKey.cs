using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>Ends a key; programs that use it are refused from the next request on.</summary>
public sealed class RevokeApiKey(HeedDatabase database, CheckApiKey check, TimeProvider time)
{
    public async Task<Result<Guid>> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Owner) return IdentityErrors.OwnersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, cancel) is not { } key) return IdentityErrors.UnknownKey;
        key.Revoke(time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        check.Forget(id);
        return id;
    }
}
