using Heed.Act.Cases;
using Heed.Act.Promises.Lists;
using Heed.Base.Units;
using Heed.Web.Api;

namespace Heed.Web.Promises;

/// <summary>What the form for promising offers wherever it stands.</summary>
public sealed class PromiseParts(OfferPromise offer, ListUnits units)
{
    /// <param name="Offer">Promises there are, dates, the likely deliverer.</param>
    /// <param name="Tree">The units.</param>
    public sealed record Shown(OfferPromise.Offer Offer, UnitTree Tree);

    public async Task<Shown> OfAsync(string? customer, Case? its, Caller caller, CancellationToken cancel) => new(await offer.RunAsync(customer, its, caller.Actor, cancel), await units.RunAsync(caller.Actor, cancel));
}
