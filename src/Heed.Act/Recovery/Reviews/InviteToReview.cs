using System.Globalization;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Tables;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Reviews;

/// <summary>
/// Invites everyone who answered in some days to review us in public, whatever they said. Asking only the happy is against the portals' rules and deceives those who
/// read there: this use case takes no score, and reads none.
/// </summary>
public sealed class InviteToReview(HeedDatabase database, ReadCustomerAnswers answers, SignalReader log, FindWays find, FindLetters letters, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    private const int AtOnce = 200;
    private const int MostDays = 366;

    /// <param name="Source">Those who answered what.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, itself included.</param>
    public sealed record Input(string Source, DateOnly From, DateOnly To);

    /// <param name="Members">Those who can be invited, in the order of their ids.</param>
    /// <param name="Answered">Customers who answered.</param>
    /// <param name="Lately">Were invited not long ago.</param>
    /// <param name="OptedOut">Do not want to hear from us.</param>
    /// <param name="NoAddress">No mail reaches them.</param>
    /// <param name="NoLink">Nobody said where customers of their unit review.</param>
    /// <param name="Months">How long ago counts as not long ago.</param>
    public sealed record Audience(IReadOnlyList<Member> Members, int Answered, int Lately, int OptedOut, int NoAddress, int NoLink, int Months);

    /// <summary>Somebody who can be invited.</summary>
    public sealed record Member(string Customer, string Address, string Name, string Language, string Link);

    public async Task<Result<Audience>> PreviewAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        if (input.From > input.To || input.To.DayNumber - input.From.DayNumber > MostDays) return ReadingsErrors.BadRange;
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        if (source.Mode != Mode.Identified) return ReadingsErrors.OnlyGroups(source.Title);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))).ToUniversalTime();
        Dictionary<string, long> heard = new(StringComparer.Ordinal);
        foreach (var said in await answers.RunAsync(new(source.Key, null, From: Start(input.From), Until: Start(input.To.AddDays(1))), actor, cancel))
        {
            if (said.Customer is { } customer) heard[customer] = said.Seq;
        }

        return await SortAsync(heard, actor, cancel);
    }

    /// <returns>How many were invited.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var invited = 0;
        for (var tries = 0; ; tries++)
        {
            if ((await PreviewAsync(input, actor, cancel)).Failed(out var problem, out var audience)) return problem;
            if (audience.Members.Count == 0) return invited > 0 ? invited : audience.NoLink > 0 ? RecoveryErrors.NoLink : RecoveryErrors.Nobody;
            try
            {
                foreach (var some in audience.Members.Chunk(AtOnce))
                {
                    invited += await PostAsync(some, audience.Months, actor, cancel);
                }
            }
            catch (DbUpdateException) when (tries < 5)
            {
                // Somebody else invites some of them at this moment: see who is left.
            }
            catch (DbUpdateException)
            {
                return RecoveryErrors.Busy;
            }
        }
    }

    private async Task<int> PostAsync(IReadOnlyList<Member> members, int months, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (now, company) = (time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!.Name);
        var ids = members.Select(m => m.Customer).ToList();
        var known = await db.ReviewInvitations.Where(i => ids.Contains(i.Customer)).ToDictionaryAsync(i => i.Customer, StringComparer.Ordinal, cancel);
        Dictionary<string, LetterWords> words = new(StringComparer.Ordinal);
        var since = now.AddMonths(-months);
        // Whoever was invited by somebody else since they were listed is not invited again.
        Member[] left = [.. members.Where(m => known.GetValueOrDefault(m.Customer) is not { } row || row.LastAt <= since)];
        foreach (var member in left)
        {
            if (!known.TryGetValue(member.Customer, out var row)) db.ReviewInvitations.Add(row = ReviewInvitation.Create(actor.Workspace, member.Customer));
            row.Invite(now);
            if (!words.TryGetValue(member.Language, out var letter)) words[member.Language] = letter = (await letters.OneAsync(LetterKind.Review, member.Language, actor.Workspace, cancel)).Words;
            var filled = letter.Fill(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = member.Name,
                ["company"] = company,
                ["agent"] = company,
                ["day"] = now.ToString("D", CultureInfo.GetCultureInfo(member.Language)),
                ["link"] = member.Link,
            });
            db.Post(new() { Id = Guid.CreateVersion7(now), Kind = "review", To = member.Address, Subject = filled.Subject, Text = filled.Text }, now);
        }

        await db.SaveChangesAsync(cancel);
        return left.Length;
    }

    private async Task<Audience> SortAsync(Dictionary<string, long> heard, Actor actor, CancellationToken cancel)
    {
        var ways = (await find.RunAsync(actor.Workspace, cancel)).Ways;
        await using var db = database.For(actor.Workspace);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var since = time.GetUtcNow().AddMonths(-ways.ReviewMonths);
        var (members, lately, optedOut, noAddress, noLink) = (new List<Member>(), 0, 0, 0, 0);
        foreach (var some in heard.Keys.Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var known = await db.Customers.AsNoTracking().Where(c => some.Contains(c.ExternalId)).ToDictionaryAsync(c => c.ExternalId, StringComparer.Ordinal, cancel);
            var before = (await db.ReviewInvitations.AsNoTracking().Where(i => some.Contains(i.Customer) && i.LastAt > since).Select(i => i.Customer).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
            List<(string Id, Customer Customer, string Address)> reachable = [];
            foreach (var id in some)
            {
                var customer = known.GetValueOrDefault(id);
                if (before.Contains(id)) lately++;
                else if (customer?.OptedOutAt is not null) optedOut++;
                else if (OpenLetter.AddressOf(customer) is not { } address) noAddress++;
                else reachable.Add((id, customer!, address));
            }

            var signals = (await log.AtAsync(actor.Workspace, reachable.ConvertAll(r => heard[r.Id]), cancel)).ToDictionary(s => s.Seq, s => s.Signal);
            foreach (var (id, customer, address) in reachable)
            {
                var signal = signals.GetValueOrDefault(heard[id]);
                if (LinkOf(ways, signal?.Unit, tree) is not { } link) noLink++;
                else members.Add(new(id, address, OpenLetter.NameOf(customer), ReadyLetters.Language(signal?.Language ?? customer.Attributes.GetValueOrDefault("language")), link));
            }
        }

        return new(members, heard.Count, lately, optedOut, noAddress, noLink, ways.ReviewMonths);
    }

    private static string? LinkOf(RecoveryWays ways, string? unit, UnitTree tree)
    {
        if (unit is not null)
        {
            foreach (var code in tree.Path(unit).Reverse())
            {
                if (ways.ReviewLinks.TryGetValue(code, out var link)) return link;
            }
        }

        return ways.ReviewLink;
    }
}
