using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Customers;

/// <summary>Makes customers, or adds to what is known of them. Telling the same again changes nothing, and nobody who opted out is opted in by it.</summary>
public sealed class KeepCustomers(HeedDatabase database, TimeProvider time)
{
    public const int AtOnce = 1_000;
    /// <summary>What became of the customers told of.</summary>
    public sealed record Outcome(int Added, int Changed, int Unchanged, int OptedOut)
    {
        public Outcome Plus(Outcome other) => new(Added + other.Added, Changed + other.Changed, Unchanged + other.Unchanged, OptedOut + other.OptedOut);
    }

    /// <param name="told">At most <see cref="AtOnce"/>; of the same customer the last word counts.</param>
    /// <param name="dryRun">Only say what would become of them.</param>
    /// <param name="actor">Whose workspace.</param>
    /// <param name="cancel">Cancels before anything is stored.</param>
    public async Task<Result<Outcome>> RunAsync(IReadOnlyList<CustomerFacts> told, bool dryRun, Actor actor, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(told.Count, AtOnce);
        foreach (var facts in told)
        {
            if (CustomerRules.Check(facts) is { Count: > 0 } places) return CustomersErrors.Invalid(places);
        }

        // Someone may be heard of for the first time at this moment.
        return await Contention.RetryAsync(() => TryAsync(told, dryRun, actor, cancel), CustomersErrors.Busy);
    }

    private async Task<Result<Outcome>> TryAsync(IReadOnlyList<CustomerFacts> told, bool dryRun, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var ids = told.Select(t => t.Id).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.Customers.Where(c => ids.Contains(c.ExternalId)).ToDictionaryAsync(c => c.ExternalId, StringComparer.Ordinal, cancel);
        var now = time.GetUtcNow();
        var (added, changed, unchanged, optedOut) = (0, 0, 0, 0);
        foreach (var facts in told)
        {
            var isNew = !known.TryGetValue(facts.Id, out var customer);
            if (isNew)
            {
                customer = Customer.Create(actor.Workspace, facts.Id, now);
                known.Add(facts.Id, customer);
                db.Customers.Add(customer);
            }

            var learned = customer!.Learn(facts.Attributes);
            var left = facts.OptedOut && customer.OptOut(facts.OptedOutAt ?? now);
            if (left) optedOut++;
            if (isNew) added++;
            else if (learned || left) changed++;
            else unchanged++;
        }

        if (!dryRun) await db.SaveChangesAsync(cancel);
        return new Outcome(added, changed, unchanged, optedOut);
    }
}
