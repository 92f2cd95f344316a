using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Recovery.Risk;
using Heed.Act.Recovery.Tables;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Calls;

/// <summary>
/// Whom to call first: those with whom something has gone wrong, by value at risk. Where nobody was ever heard to leave, or no value is known, by how unhappy they
/// are, then by value. Those to call are cut off where less is at risk than a call is worth; whoever left out can be asked for. Where value or risk is unknown nobody is left out.
/// </summary>
public sealed class ListCallbacks(HeedDatabase database, FindWays find, EstimateRisk estimate, FindTroubles troubles, FindWorkspace workspaces, TimeProvider time)
{
    public const int PageSize = 30;
    public const int Most = 200;
    private const int AtOnce = 500;

    /// <param name="Tab">Which list.</param>
    /// <param name="Unit">A unit with all below it; null for all one may see.</param>
    /// <param name="Mine">Only those whose case or promise is one's own.</param>
    /// <param name="Customer">Only this one.</param>
    /// <param name="Least">What must be at risk a year for one to be listed among those to call; 0 for all, null for what the workspace holds a call worth.</param>
    public sealed record Input(CallbackTab Tab = CallbackTab.ToCall, string? Unit = null, bool Mine = false, string? Customer = null, double? Least = null);

    /// <param name="Rows">A page of them.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Counts">How many each list holds.</param>
    public sealed record Found(IReadOnlyList<Callback> Rows, int Total, IReadOnlyDictionary<CallbackTab, int> Counts)
    {
        public required FindWays.Found Ways { get; init; }
        public required CaseScope Scope { get; init; }
        public required DateTimeOffset Now { get; init; }

        /// <summary>Whether anybody was ever heard to leave; without it there is no risk to order by.</summary>
        public bool KnowsRisk { get; init; }

        /// <summary>Σ of what is at risk on this list, with the ends that all risks' lower and upper ends come to.</summary>
        public (double Value, double Low, double High, int N) AtRisk { get; init; }

        /// <summary>From which value at risk on a call is worth its time.</summary>
        public required WorthACall Worth { get; init; }

        /// <summary>Those to call with less at risk than that: how many, and Σ of it.</summary>
        public (int Count, double Value) LeftOut { get; init; }

        /// <summary>How many on this list have no value anybody knows.</summary>
        public int WithoutValue { get; init; }

        /// <summary>What calling did to leaving.</summary>
        public SavedByCalls? Saved { get; init; }
    }

    public async Task<Result<Found>> RunAsync(Input input, int skip, int take, Actor actor, CancellationToken cancel)
    {
        var found = await find.RunAsync(actor.Workspace, cancel);
        var known = await estimate.RunAsync(found.Score, actor, cancel);
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var (now, zone) = (time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone);
        var wanted = await troubles.RunAsync(new(found, known.Left, WithUnits: input.Unit is not null), actor, cancel);
        if (input.Unit is { } unit)
        {
            var within = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel)).Within(unit).ToHashSet(StringComparer.Ordinal);
            wanted = [.. wanted.Where(t => t.Unit is { } its && within.Contains(its))];
        }

        if (input.Customer is { } customer) wanted = [.. wanted.Where(t => t.Customer == customer)];
        if (input.Mine) wanted = [.. wanted.Where(t => t.Owner == scope.Account)];
        var rows = await RowsAsync(db, wanted, known.Risk, found.Ways, cancel);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        // One who is looked up by name is shown whatever they are worth.
        var worth = await WorthACall.OfAsync(db, input.Customer is null ? input.Least : 0, found.Ways, now, cancel);
        var leftOut = rows.Where(r => r.AtRisk < worth.Least && r.TabOn(today) == CallbackTab.ToCall).ToList();
        var tabs = rows.Except(leftOut).ToLookup(r => r.TabOn(today));
        List<Callback> listed = [.. InOrder(input.Tab == CallbackTab.All ? rows : tabs[input.Tab])];
        var page = listed.Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Most)).ToList();
        return new Found(await WithUnitsAsync(page, actor, cancel), listed.Count, Enum.GetValues<CallbackTab>().ToDictionary(t => t, t => t == CallbackTab.All ? rows.Count : tabs[t].Count()))
        {
            Ways = found,
            Scope = scope,
            Now = now,
            KnowsRisk = known.Risk is not null,
            AtRisk = Sum(listed),
            Worth = worth,
            LeftOut = (leftOut.Count, leftOut.Sum(r => r.AtRisk!.Value)),
            WithoutValue = listed.Count(r => r.YearlyValue is null),
            Saved = known.Risk is null ? null : await SavedAsync(db, known, now, cancel),
        };
    }

    private static IEnumerable<Callback> InOrder(IEnumerable<Callback> rows) =>
        rows.OrderByDescending(r => r.AtRisk ?? -1).ThenBy(r => r.Trouble.Answer?.Value ?? double.MaxValue).ThenByDescending(r => r.YearlyValue ?? -1).ThenBy(r => r.Trouble.Since).ThenBy(r => r.Trouble.Customer, StringComparer.Ordinal);

    private static (double Value, double Low, double High, int N) Sum(List<Callback> rows)
    {
        var known = rows.Where(r => r.AtRisk is not null).ToList();
        double Of(Func<Callback, double?> end) => known.Sum(r => (end(r) ?? r.Risk!.Share.Value!.Value) / 100 * r.YearlyValue!.Value);
        return (Of(r => r.Risk!.Share.Value), Of(r => r.Risk!.Share.Low), Of(r => r.Risk!.Share.High), known.Count);
    }

    private static async Task<List<Callback>> RowsAsync(HeedDb db, IReadOnlyList<Trouble> troubles, ChurnRisk? risk, RecoveryWays ways, CancellationToken cancel)
    {
        var contacts = (await db.RecoveryContacts.AsNoTracking().Where(c => c.Outcome == ContactOutcome.WantsNoCalls).Select(c => c.Customer).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        List<Callback> rows = new(troubles.Count);
        foreach (var some in troubles.Chunk(AtOnce))
        {
            var ids = some.Select(t => t.Customer).ToList();
            var customers = await db.Customers.AsNoTracking().Where(c => ids.Contains(c.ExternalId)).ToDictionaryAsync(c => c.ExternalId, StringComparer.Ordinal, cancel);
            var last = (await db.RecoveryContacts.AsNoTracking().Where(c => ids.Contains(c.Customer)).ToListAsync(cancel)).GroupBy(c => c.Customer, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(c => (c.At, c.Id)), StringComparer.Ordinal);
            var spoken = await InCasesAsync(db, ids, cancel);
            rows.AddRange(some.Select(t => new Callback(t, customers.GetValueOrDefault(t.Customer), risk?.For(t.Standing), ValueOf(customers.GetValueOrDefault(t.Customer), ways), last.GetValueOrDefault(t.Customer)) { WantsNoCalls = contacts.Contains(t.Customer), InCase = spoken.GetValueOrDefault(t.Customer) }));
        }

        return rows;
    }

    /// <summary>The last of each customer that was written down in a case. What came from this list says how it ended, and is known already.</summary>
    private static async Task<Dictionary<string, CaseCall>> InCasesAsync(HeedDb db, List<string> customers, CancellationToken cancel)
    {
        var cases = db.Cases.Where(c => c.Customer != null && customers.Contains(c.Customer));
        var all = await db.CaseEntries.AsNoTracking().Where(e => e.Kind == EntryKind.Contacted).Join(cases, e => e.CaseId, c => c.Id, (e, c) => new { c.Customer, c.Number, e.By, e.At, e.Data }).ToListAsync(cancel);
        return all.Where(e => !e.Data.ContainsKey("outcome")).GroupBy(e => e.Customer!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(e => e.At) is var last ? new CaseCall(last!.Number, last.By, last.At) : null!, StringComparer.Ordinal);
    }

    /// <summary>What a customer brings a year: what is known of them, else what was said of all.</summary>
    internal static double? ValueOf(Customer? customer, RecoveryWays ways)
    {
        if (ways.ValueAttribute is { Length: > 0 } name && customer?.Attributes.GetValueOrDefault(name) is { } text
            && double.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1e15) return value;
        return ways.YearlyValue;
    }

    private async Task<IReadOnlyList<Callback>> WithUnitsAsync(List<Callback> page, Actor actor, CancellationToken cancel)
    {
        List<long> missing = [.. page.Select(r => r.Trouble.Answer).OfType<UnhappyAnswer>().Where(a => a.Unit is null).Select(a => a.Seq)];
        if (missing.Count == 0) return page;
        var units = await troubles.UnitsAsync(missing, actor, cancel);
        return page.ConvertAll(r => r.Trouble.Answer is { Unit: null } said ? r with { Trouble = r.Trouble with { Answer = said with { Unit = units.GetValueOrDefault(said.Seq) } } } : r);
    }

    private static async Task<SavedByCalls> SavedAsync(HeedDb db, EstimateRisk.Known known, DateTimeOffset now, CancellationToken cancel)
    {
        var reached = await db.RecoveryContacts.AsNoTracking().Where(c => c.Outcome == ContactOutcome.Reached).Select(c => new { c.Customer, c.At }).ToListAsync(cancel);
        return SavedByCalls.Of(known.Spells, known.Left, reached.ToLookup(c => c.Customer, c => c.At, StringComparer.Ordinal), now);
    }
}
