using System.Collections.Concurrent;
using Heed.Act.Promises;
using Heed.Act.Promises.Effects;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Risk;

/// <summary>What the log shows of customers who stood with us in one way or another, and left or stayed.</summary>
public sealed class EstimateRisk(HeedDatabase database, ReadCustomerAnswers answers, WhoLeft whoLeft, TimeProvider time)
{
    /// <summary>How far back customers are looked at.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(3 * 365);

    /// <summary>Shares seen over years do not move in minutes.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(WorkspaceId, string?, string?), Known> _known = new();

    /// <param name="Risk">Who leaves; null where nothing was heard of anybody leaving.</param>
    /// <param name="Spells">How each customer stood.</param>
    /// <param name="Left">Those who left, and when they first did.</param>
    /// <param name="At">When it was worked out.</param>
    public sealed record Known(ChurnRisk? Risk, IReadOnlyList<StandingSpell> Spells, IReadOnlyDictionary<string, DateTimeOffset> Left, DateTimeOffset At);

    public async Task<Known> RunAsync(ScoreOf? score, Actor actor, CancellationToken cancel)
    {
        var (key, now) = ((actor.Workspace, score?.Source.Key, score?.Field.Name), time.GetUtcNow());
        if (_known.TryGetValue(key, out var known) && now - known.At < s_fresh && now >= known.At) return known;
        var left = await whoLeft.RunAsync(customers: null, actor, cancel) ?? new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var changes = await ChangesAsync(score, now, actor, cancel);
        List<StandingSpell> spells = [.. changes.GroupBy(c => c.Customer, StringComparer.Ordinal).SelectMany(g => StandingSpells.Of(g.Key, g.Select(c => c.Change), left.TryGetValue(g.Key, out var at) ? at : null, now))];
        return _known[key] = new(left.Count == 0 ? null : ChurnRisk.Of(spells), spells, left, now);
    }

    private async Task<List<(string Customer, StandingChange Change)>> ChangesAsync(ScoreOf? score, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        List<(string, StandingChange)> changes = [];
        var since = now - Reach;
        if (score is not null)
        {
            var type = score.Field.FieldType();
            foreach (var said in await answers.RunAsync(new(score.Source.Key, score.Field.Name, From: since), actor, cancel))
            {
                if (said.Customer is { } customer) changes.Add((customer, new(said.At, ScoreBands.Of(type, said.Value), null)));
            }
        }

        await using var db = database.For(actor.Workspace);
        var ended = await db.Promises.AsNoTracking().Where(p => p.Customer != null && p.EndedAt >= since && p.State != PromiseState.Withdrawn).Select(p => new { p.Customer, p.EndedAt, p.State }).ToListAsync(cancel);
        changes.AddRange(ended.Select(p => (p.Customer!, new StandingChange(p.EndedAt!.Value, null, TroubleOf(p.State)))));
        return changes;
    }

    internal static PromiseTrouble TroubleOf(PromiseState state) => state switch { PromiseState.Broken => PromiseTrouble.Broken, PromiseState.Late => PromiseTrouble.Late, _ => PromiseTrouble.None };
}
