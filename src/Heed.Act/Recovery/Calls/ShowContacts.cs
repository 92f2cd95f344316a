using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Calls;

/// <summary>All tries to reach some customers, the newest first. Ask only for those the one who asks may know of.</summary>
public sealed class ShowContacts(HeedDatabase database)
{
    public async Task<ILookup<string, RecoveryContact>> RunAsync(IReadOnlyList<string> customers, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var found = await db.RecoveryContacts.AsNoTracking().Where(c => customers.Contains(c.Customer)).OrderByDescending(c => c.At).ToListAsync(cancel);
        return found.ToLookup(c => c.Customer, StringComparer.Ordinal);
    }
}
