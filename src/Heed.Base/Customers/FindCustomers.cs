using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Customers;

/// <summary>Customers by their id, a page at a time.</summary>
public sealed class FindCustomers(HeedDatabase database)
{
    public const int Most = 200;

    /// <param name="Beginning">What their ids begin with; empty for all.</param>
    /// <param name="After">The last id of the page before.</param>
    /// <param name="Limit">How many, at most <see cref="Most"/>.</param>
    /// <param name="OptedOut">Only those not to be asked.</param>
    public sealed record Input(string Beginning = "", string? After = null, int Limit = 50, bool OptedOut = false);

    /// <param name="Customers">In the order of their ids.</param>
    /// <param name="Next">What to ask for the next page with; null at the end.</param>
    public sealed record Found(IReadOnlyList<Customer> Customers, string? Next);

    public async Task<Found> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var limit = Math.Clamp(input.Limit, 1, Most);
        var asked = db.Customers.AsNoTracking();
        if (input.Beginning.Length > 0) asked = asked.Where(c => c.ExternalId.StartsWith(input.Beginning));
        if (input.OptedOut) asked = asked.Where(c => c.OptedOutAt != null);
        if (input.After is { } after) asked = asked.Where(c => c.ExternalId.CompareTo(after) > 0);
        var found = await asked.OrderBy(c => c.ExternalId).Take(limit + 1).ToListAsync(cancel);
        return found.Count <= limit ? new(found, null) : new(found[..limit], found[limit - 1].ExternalId);
    }

    public async Task<Customer?> OneAsync(string id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.ExternalId == id, cancel);
    }

    public async Task<(int All, int OptedOut)> CountAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return (await db.Customers.CountAsync(cancel), await db.Customers.CountAsync(c => c.OptedOutAt != null, cancel));
    }
}
