using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises;
using Heed.Act.Promises.Tables;
using Heed.Act.Recovery.Risk;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Calls;

/// <summary>Customers with whom something has gone wrong: an unhappy latest answer, an open case, a promise broken not long ago. Who has left is not among them.</summary>
public sealed class FindTroubles(HeedDatabase database, LatestAnswers latestAnswers, SignalReader log, TimeProvider time)
{
    private const int AtOnce = 500;

    /// <param name="Found">Which ways, and which score.</param>
    /// <param name="Left">Those who left.</param>
    /// <param name="WithUnits">Whether each answer's unit is looked up; else only where the scope asks for it.</param>
    public sealed record Input(FindWays.Found Found, IReadOnlyDictionary<string, DateTimeOffset> Left, bool WithUnits);

    public async Task<IReadOnlyList<Trouble>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var (scope, now) = (await CaseScope.OfAsync(db, actor, cancel), time.GetUtcNow());
        var since = now.AddDays(-input.Found.Ways.TroubleDays);
        var latest = await latestAnswers.RunAsync(input.Found.Score, actor, cancel);
        var unhappy = latest.Where(l => l.Value.Band == ScoreBand.Unhappy && l.Value.At >= since).ToDictionary(l => l.Key, l => new UnhappyAnswer(l.Value.Value, l.Value.At, l.Value.Seq), StringComparer.Ordinal);
        if (input.WithUnits || !scope.All) await AddUnitsAsync(unhappy, actor, cancel);
        var cases = (await db.Cases.AsNoTracking().Where(c => c.State != CaseState.Closed && c.Customer != null).OrderBy(c => c.OpenedAt).ToListAsync(cancel)).ToLookup(c => c.Customer!, StringComparer.Ordinal);
        var broken = (await db.Promises.AsNoTracking().Where(p => p.State == PromiseState.Broken && p.Customer != null && p.EndedAt >= since).OrderByDescending(p => p.EndedAt).ToListAsync(cancel)).ToLookup(p => p.Customer!, StringComparer.Ordinal);
        List<Trouble> found = [];
        foreach (var customer in unhappy.Keys.Concat(cases.Select(c => c.Key)).Concat(broken.Select(p => p.Key)).Distinct(StringComparer.Ordinal))
        {
            if (input.Left.TryGetValue(customer, out var left) && left <= now) continue;
            var trouble = new Trouble(customer)
            {
                Answer = unhappy.GetValueOrDefault(customer),
                Cases = [.. cases[customer].Where(c => scope.Covers(c.Unit, c.Owner))],
                Promises = [.. broken[customer].Where(p => scope.Covers(p.FromUnit ?? p.Deliverer, p.Promiser))],
                Standing = new(latest.TryGetValue(customer, out var said) ? said.Band : ScoreBand.None, broken[customer].Any() ? PromiseTrouble.Broken : PromiseTrouble.None),
            };
            if (trouble.Answer is { } answer && !scope.Covers(answer.Unit, null)) trouble = trouble with { Answer = null };
            if (trouble.Answer is not null || trouble.Cases.Count > 0 || trouble.Promises.Count > 0) found.Add(trouble);
        }

        return found;
    }

    /// <summary>Looks up where some answers were given.</summary>
    public async Task<IReadOnlyDictionary<long, string?>> UnitsAsync(IReadOnlyList<long> places, Actor actor, CancellationToken cancel)
    {
        Dictionary<long, string?> units = [];
        foreach (var some in places.Chunk(AtOnce))
        {
            foreach (var signal in await log.AtAsync(actor.Workspace, some, cancel)) units[signal.Seq] = signal.Signal.Unit;
        }

        return units;
    }

    private async Task AddUnitsAsync(Dictionary<string, UnhappyAnswer> unhappy, Actor actor, CancellationToken cancel)
    {
        var units = await UnitsAsync([.. unhappy.Values.Select(u => u.Seq)], actor, cancel);
        foreach (var (customer, said) in unhappy.ToList()) unhappy[customer] = said with { Unit = units.GetValueOrDefault(said.Seq) };
    }
}
