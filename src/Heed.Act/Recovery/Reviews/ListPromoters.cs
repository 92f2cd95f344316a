using Heed.Act.Cases;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Risk;
using Heed.Act.Recovery.Tables;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Reviews;

/// <summary>Customers who would recommend us or would not yet: whom to thank, whom to ask what is missing, and whom each of them brought.</summary>
public sealed class ListPromoters(HeedDatabase database, FindWays find, LatestAnswers latest, FindTroubles troubles, TimeProvider time)
{
    public const int PageSize = 30;
    private const int AtOnce = 500;

    /// <param name="Customer">Their number.</param>
    /// <param name="Known">What is known of them.</param>
    /// <param name="Score">What they last said.</param>
    /// <param name="At">When.</param>
    /// <param name="WrittenAt">When they were written to since.</param>
    /// <param name="Referred">How many customers they brought.</param>
    public sealed record Row(string Customer, Customer? Known, double Score, DateTimeOffset At, DateTimeOffset? WrittenAt, int Referred)
    {
        /// <summary>Where a mail would go; null where it can't or may not.</summary>
        public string? Address => OpenLetter.AddressOf(Known);
    }

    /// <param name="Rows">A page of them: those not written to first, those who can be before those who can't, then by when they said it.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Written">Of them, those written to since they said it.</param>
    /// <param name="Referred">Customers brought by another, in all.</param>
    /// <param name="Ways">By which score.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, int Total, int Written, int Referred, FindWays.Found Ways);

    /// <param name="band">The happy, or those in the middle.</param>
    /// <param name="page">1 for the first.</param>
    /// <param name="actor">Who asks; agents see those of their units.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Found> RunAsync(ScoreBand band, int page, Actor actor, CancellationToken cancel)
    {
        var ways = await find.RunAsync(actor.Workspace, cancel);
        var since = time.GetUtcNow().AddDays(-ways.Ways.TroubleDays);
        var said = (await latest.RunAsync(ways.Score, actor, cancel)).Where(l => l.Value.Band == band && l.Value.At >= since).ToDictionary(StringComparer.Ordinal);
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (!scope.All)
        {
            var units = await troubles.UnitsAsync([.. said.Values.Select(l => l.Seq)], actor, cancel);
            said = said.Where(l => scope.Covers(units.GetValueOrDefault(l.Value.Seq), null)).ToDictionary(StringComparer.Ordinal);
        }

        var written = (await db.RecoveryContacts.AsNoTracking().Where(c => c.At >= since && (c.Outcome == ContactOutcome.Written || c.Outcome == ContactOutcome.Reached)).Select(c => new { c.Customer, c.At }).ToListAsync(cancel)).ToLookup(c => c.Customer, c => c.At, StringComparer.Ordinal);
        DateTimeOffset? WrittenSince(string customer, DateTimeOffset at) => written[customer].Where(w => w >= at).Select(w => (DateTimeOffset?)w).Min();
        var known = await KnownAsync(db, [.. said.Keys], cancel);
        var ordered = said.OrderBy(l => WrittenSince(l.Key, l.Value.At) is not null).ThenBy(l => OpenLetter.AddressOf(known.GetValueOrDefault(l.Key)) is null).ThenByDescending(l => l.Value.At).ThenBy(l => l.Key, StringComparer.Ordinal).ToList();
        var some = ordered.Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize).ToList();
        var referred = await ReferredAsync(db, ways.Ways.ReferralAttribute, cancel);
        return new(
            some.ConvertAll(l => new Row(l.Key, known.GetValueOrDefault(l.Key), l.Value.Value, l.Value.At, WrittenSince(l.Key, l.Value.At), referred.GetValueOrDefault(l.Key))),
            ordered.Count,
            ordered.Count(l => WrittenSince(l.Key, l.Value.At) is not null),
            referred.Values.Sum(),
            ways);
    }

    private static async Task<Dictionary<string, Customer>> KnownAsync(HeedDb db, IReadOnlyList<string> customers, CancellationToken cancel)
    {
        Dictionary<string, Customer> known = new(StringComparer.Ordinal);
        foreach (var ids in customers.Chunk(500))
        {
            foreach (var customer in await db.Customers.AsNoTracking().Where(c => ids.Contains(c.ExternalId)).ToListAsync(cancel)) known[customer.ExternalId] = customer;
        }

        return known;
    }

    private static async Task<Dictionary<string, int>> ReferredAsync(HeedDb db, string attribute, CancellationToken cancel)
    {
        Dictionary<string, int> referred = new(StringComparer.Ordinal);
        var after = "";
        for (var read = AtOnce; read == AtOnce;)
        {
            var from = after;
            var some = await db.Customers.AsNoTracking().Where(c => c.ExternalId.CompareTo(from) > 0).OrderBy(c => c.ExternalId).Take(AtOnce).Select(c => new { c.ExternalId, c.Attributes }).ToListAsync(cancel);
            foreach (var customer in some)
            {
                if (customer.Attributes.GetValueOrDefault(attribute) is { Length: > 0 } by && by != customer.ExternalId) referred[by] = referred.GetValueOrDefault(by) + 1;
            }

            read = some.Count;
            if (read > 0) after = some[^1].ExternalId;
        }

        return referred;
    }
}
