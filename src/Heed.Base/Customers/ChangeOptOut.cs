using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Customers;

/// <summary>Writes down that a customer does not want to be asked, or said that they may be again.</summary>
public sealed class ChangeOptOut(HeedDatabase database, TimeProvider time)
{
    public async Task<Result<Customer>> RunAsync(string id, bool optedOut, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Customers.FirstOrDefaultAsync(c => c.ExternalId == id, cancel) is not { } customer) return CustomersErrors.Unknown(id);
        if (optedOut) customer.OptOut(time.GetUtcNow());
        else customer.OptIn();
        await db.SaveChangesAsync(cancel);
        return customer;
    }
}
