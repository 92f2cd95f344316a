using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Tables;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.WinBacks;

/// <summary>Finds those who left in some days, have not come back, and may be written to. Nobody is tried to be won back twice within a year.</summary>
public sealed class FindLeavers(HeedDatabase database, SearchSignals search, TimeProvider time)
{
    /// <summary>The field that says why, where the source has it.</summary>
    public const string ReasonField = "reason";

    public const int Most = 20_000;
    private const int AtOnce = 500;
    private static readonly TimeSpan s_again = TimeSpan.FromDays(365);

    /// <param name="Members">Those who can be written to, in the order of their ids.</param>
    /// <param name="Left">Customers who left.</param>
    /// <param name="Back">Came back by themselves.</param>
    /// <param name="Before">Were tried to be won back before.</param>
    /// <param name="OptedOut">Do not want to hear from us.</param>
    /// <param name="NoAddress">No mail reaches them.</param>
    public sealed record Audience(IReadOnlyList<Leaver> Members, int Left, int Back, int Before, int OptedOut, int NoAddress);

    public async Task<Result<Audience>> RunAsync(WinBackPlan plan, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        if (plan.Check() is { } wrong) return wrong;
        if (plan.From > plan.To) return ReadingsErrors.BadRange;
        var asked = new SearchSignals.Input([plan.Source], plan.LeftWhere, plan.From, plan.To);
        if ((await search.RunAsync(asked, 1, actor, cancel)).Failed(out var problem, out var found)) return problem;
        if (found.Total > Most) return RecoveryErrors.Invalid("from", $"gives {found.Total} customers; at most {Most} are written to at once.");
        if ((await search.RunAsync(new([plan.Source], plan.BackWhere, plan.From), 1, actor, cancel)).Failed(out problem)) return problem;
        var now = time.GetUtcNow();
        Dictionary<string, (DateTimeOffset At, string? Reason, string? Language)> left = new(StringComparer.Ordinal);
        await foreach (var logged in search.AllAsync(asked, actor, cancel))
        {
            if (logged.Signal is { Customer: { } customer } signal && signal.HappenedAt <= now) left.TryAdd(customer, (signal.HappenedAt, ReasonOf(signal.Values), signal.Language));
        }

        HashSet<string> back = new(StringComparer.Ordinal);
        await foreach (var logged in search.AllAsync(new([plan.Source], plan.BackWhere, plan.From), actor, cancel))
        {
            if (logged.Signal.Customer is { } customer && left.TryGetValue(customer, out var its) && logged.Signal.HappenedAt > its.At && logged.Signal.HappenedAt <= now) back.Add(customer);
        }

        return await SortAsync(left, back, actor, now, cancel);
    }

    private async Task<Audience> SortAsync(Dictionary<string, (DateTimeOffset At, string? Reason, string? Language)> left, HashSet<string> back, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var since = now - s_again;
        var (members, before, optedOut, noAddress) = (new List<Leaver>(), 0, 0, 0);
        foreach (var some in left.Keys.Where(id => !back.Contains(id)).Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var tried = (await db.WinBackMembers.AsNoTracking().Where(m => some.Contains(m.Customer) && m.At > since).Select(m => m.Customer).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
            var known = await db.Customers.AsNoTracking().Where(c => some.Contains(c.ExternalId)).ToDictionaryAsync(c => c.ExternalId, StringComparer.Ordinal, cancel);
            foreach (var id in some)
            {
                Customer? customer = known.GetValueOrDefault(id);
                var its = left[id];
                if (tried.Contains(id)) before++;
                else if (customer?.OptedOutAt is not null) optedOut++;
                else if (OpenLetter.AddressOf(customer) is not { } address) noAddress++;
                else members.Add(new(id, address, OpenLetter.NameOf(customer), ReadyLetters.Language(its.Language ?? customer!.Attributes.GetValueOrDefault("language")), its.At, its.Reason));
            }
        }

        return new(members, left.Count, back.Count, before, optedOut, noAddress);
    }

    private static string? ReasonOf(IReadOnlyDictionary<string, FieldValue> values) => values.GetValueOrDefault(ReasonField) switch
    {
        FieldValue.Code code => code.Label,
        FieldValue.Codes codes => string.Join(", ", codes.Labels),
        _ => null,
    };
}
