using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Measures.Expressions;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Lists;

/// <summary>What a place where a customer is talked to needs for promising in two clicks: promises there are already, dates to choose from, the unit that most likely delivers.</summary>
public sealed class OfferPromise(HeedDatabase database, SearchSignals search, Heed.Base.Sources.SourceCatalogue catalogue, TimeProvider time)
{
    private const int MostShown = 12;

    // Today, tomorrow, in three days, in a week, in two.
    private static readonly int[] s_days = [0, 1, 3, 5, 10];

    /// <param name="Days">In how many business days.</param>
    /// <param name="At">The instant that comes to.</param>
    public sealed record Choice(int Days, DateTimeOffset At);

    /// <param name="Promises">Those of the case or customer, open ones first.</param>
    /// <param name="Choices">Dates to choose from.</param>
    /// <param name="Deliverer">The unit that most likely delivers; null where nothing tells.</param>
    /// <param name="May">Whether the one who asks may promise.</param>
    /// <param name="Now">When it was asked.</param>
    public sealed record Offer(IReadOnlyList<Promise> Promises, IReadOnlyList<Choice> Choices, string? Deliverer, bool May, DateTimeOffset Now);

    public async Task<Offer> RunAsync(string? customer, Case? its, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (scope, desk, now) = (await CaseScope.OfAsync(db, actor, cancel), await FindDesk.OnAsync(db, cancel), time.GetUtcNow());
        List<Promise> known = [];
        if (its is not null || customer is not null)
        {
            var id = its?.Id;
            var found = scope.PromisesOf(db).AsNoTracking().Where(p => (id != null && p.CaseId == id) || (customer != null && p.Customer == customer));
            known = await found.OrderBy(p => p.EndedAt != null).ThenByDescending(p => p.EndedAt).ThenBy(p => p.DueAt).Take(MostShown).ToListAsync(cancel);
        }

        List<Choice> choices = [.. s_days.Select(days => new Choice(days, desk.ClosingAfter(now, days))).DistinctBy(c => c.At)];
        var unit = its?.Unit ?? (customer is null || !scope.Texts ? null : await UnitOfAsync(customer, actor, cancel)) ?? (scope.All ? null : scope.Units.Count > 0 ? scope.Units[0] : null);
        return new(known, choices, unit, scope.Texts, now);
    }

    /// <summary>The unit a customer last had to do with.</summary>
    private async Task<string?> UnitOfAsync(string customer, Actor actor, CancellationToken cancel)
    {
        var sources = (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Mode == Heed.Base.Sources.Mode.Identified).Select(s => s.Key).ToList();
        if (sources.Count == 0) return null;
        var heard = await search.RunAsync(new(sources, $"customer = {ExpressionNames.Quote(customer)}"), 5, actor, cancel);
        return heard.Failed(out _, out var page) ? null : page.Newest.Select(s => s.Signal.Unit).FirstOrDefault(u => u is not null);
    }
}
