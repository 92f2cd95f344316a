using Heed.Act.Cases;
using Heed.Act.Cases.Solved;
using Heed.Act.Cases.Tables;
using Heed.Act.Initiatives.Tables;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Readings.Goals;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives.Telling;

/// <summary>Finds those who said it. Of sources that are confidential or anonymous nobody is found: we promised not to know who it was.</summary>
public sealed class FindAudience(HeedDatabase database, SearchSignals search, FindWorkspace workspaces)
{
    /// <summary>Signals looked through at once.</summary>
    public const int Most = 50_000;

    private const int AtOnce = 500;

    public async Task<Result<Audience>> RunAsync(Guid initiative, AudienceQuestion question, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return InitiativesErrors.ManagersOnly;
        if (question.From > question.To) return ReadingsErrors.BadRange;
        await using var db = database.For(actor.Workspace);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        Dictionary<string, (string? Language, DateOnly Day)> heard = new(StringComparer.Ordinal);
        var nameless = 0;
        if (question.Source is { } source)
        {
            var asked = new SearchSignals.Input([source], question.Where, question.From, question.To);
            if ((await search.RunAsync(asked, 1, actor, cancel)).Failed(out var problem, out var found)) return problem;
            if (found.Total > Most) return InitiativesErrors.TooMany(Most);
            await foreach (var logged in search.AllAsync(asked, actor, cancel))
            {
                // The newest come first: what they spoke last is what they speak.
                if (logged.Signal.Customer is { } customer) heard.TryAdd(customer, (logged.Signal.Language, GoalClock.DayOf(logged.Signal.HappenedAt, zone)));
                else nameless++;
            }
        }
        else
        {
            await CasesAsync(db, question, zone, heard, cancel);
        }

        return await SortAsync(db, initiative, heard, nameless, cancel);
    }

    private static async Task CasesAsync(HeedDb db, AudienceQuestion question, TimeZoneInfo zone, Dictionary<string, (string? Language, DateOnly Day)> heard, CancellationToken cancel)
    {
        var causes = question.Causes.ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => c.State == CaseState.Closed && c.Cause != null && causes.Contains(c.Cause) && c.Customer != null).OrderByDescending(c => c.OpenedAt).ToListAsync(cancel);
        foreach (var its in cases)
        {
            var day = GoalClock.DayOf(its.OpenedAt, zone);
            if (!(day < question.From) && !(day > question.To)) heard.TryAdd(its.Customer!, (its.Language, day));
        }
    }

    private static async Task<Audience> SortAsync(HeedDb db, Guid initiative, Dictionary<string, (string? Language, DateOnly Day)> heard, int nameless, CancellationToken cancel)
    {
        var told = (await db.ToldCustomers.AsNoTracking().Where(t => t.InitiativeId == initiative).Select(t => t.Customer).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var (members, optedOut, noAddress) = (new List<AudienceMember>(), 0, 0);
        var wanted = heard.Keys.Where(id => !told.Contains(id)).Order(StringComparer.Ordinal).ToList();
        foreach (var some in wanted.Chunk(AtOnce))
        {
            var known = await db.Customers.AsNoTracking().Where(c => some.Contains(c.ExternalId)).ToDictionaryAsync(c => c.ExternalId, StringComparer.Ordinal, cancel);
            foreach (var id in some)
            {
                var customer = known.GetValueOrDefault(id);
                if (customer?.OptedOutAt is not null) optedOut++;
                else if (customer?.Attributes.GetValueOrDefault(AskWhetherSolved.Email) is not { } address || !MailAddresses.IsOne(address)) noAddress++;
                else members.Add(new(id, address, Name(customer), Language(heard[id].Language ?? customer.Attributes.GetValueOrDefault("language")), heard[id].Day));
            }
        }

        return new(members, optedOut, noAddress, heard.Count - wanted.Count, nameless);
    }

    private static string Name(Customer customer) => customer.Attributes.GetValueOrDefault("first_name") ?? customer.Attributes.GetValueOrDefault("name") ?? "";

    private static string? Language(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch { "no" or "nn" => "nb", var language => language };
}
