using Heed.Act.Cases.Tables;
using Heed.Act.Recovery.Tables;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
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

    /// <summary>A try of one's own, and the number of the case whose history it stands in; null where it is none.</summary>
    public async Task<Noted?> MineAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.RecoveryContacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.By == actor.Name, cancel) is not { } its) return null;
        var number = await db.CaseEntries.Where(e => e.Id == id).Join(db.Cases, e => e.CaseId, c => c.Id, (_, c) => (int?)c.Number).FirstOrDefaultAsync(cancel);
        var known = await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.ExternalId == its.Customer, cancel);
        return new(its, known, number);
    }

    /// <param name="Contact">The try.</param>
    /// <param name="Customer">What is known of whom; null where nothing is.</param>
    /// <param name="Case">The case whose history it stands in.</param>
    public sealed record Noted(RecoveryContact Contact, Customer? Customer, int? Case);
}
