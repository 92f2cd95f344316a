using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Units;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Rules;

/// <summary>
/// Makes cases of signals that fit rules, oldest first. A signal a rule took before is left alone; one of a customer who has a case of the matter open joins
/// it. Nothing is saved here: whoever asks saves, or only wanted to know.
/// </summary>
internal sealed class RaiseCases(HeedDb db, Desk desk, UnitTree tree)
{
    /// <param name="Opened">New cases.</param>
    /// <param name="Joined">Signals that joined a case.</param>
    /// <param name="Known">Signals taken before.</param>
    public sealed record Outcome(int Opened, int Joined, int Known);

    /// <summary>A signal with the rule it fits.</summary>
    public sealed record Hit(CaseRule Rule, Signal Signal);

    /// <param name="hits">Oldest first.</param>
    /// <param name="openedAt">When each is opened; null for when its signal came in.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome> RunAsync(IReadOnlyList<Hit> hits, DateTimeOffset? openedAt, CancellationToken cancel)
    {
        if (hits.Count == 0) return new(0, 0, 0);
        var known = await KnownAsync(hits, cancel);
        var open = await OpenAsync(hits, cancel);
        var load = await LeastLoaded.OfAsync(db, tree, cancel);
        var number = await db.Cases.MaxAsync(c => (int?)c.Number, cancel) ?? 0;
        var (opened, joined, before) = (0, 0, 0);
        Dictionary<(Guid, string), Case> bySignal = [];
        foreach (var (rule, signal) in hits.Select(h => (h.Rule, h.Signal)))
        {
            if (!known.Add((rule.Id, signal.Id)))
            {
                before++;
                continue;
            }

            var turn = new CaseTurn(db.Workspace, CaseTurn.ByRule, openedAt ?? signal.ReceivedAt, desk, IsPerson: false);
            var matter = MatterOf(rule, signal);
            var key = signal.Customer is { } customer ? Case.KeyOf(customer, matter) : null;
            if (bySignal.TryGetValue((signal.Id, matter), out var its))
            {
                joined++;
            }
            else if (key is not null && open.TryGetValue(key, out its))
            {
                its.Join(signal.Id, turn);
                joined++;
            }
            else
            {
                its = Open(rule, matter, signal, ++number, turn, load);
                if (key is not null) open[key] = its;
                db.Cases.Add(its);
                opened++;
            }

            bySignal[(signal.Id, matter)] = its;
            db.CaseSignals.Add(CaseSignal.Of(its, rule.Id, signal.Id, signal.HappenedAt));
        }

        db.AddWritten();
        return new(opened, joined, before);
    }

    private string MatterOf(CaseRule rule, Signal signal) => rule.Id == ComplaintRule.IdOf(db.Workspace) ? ComplaintRule.MatterOf(rule, ComplaintFacts.Of(signal)) : rule.Matter;

    private static Case Open(CaseRule rule, string matter, Signal signal, int number, CaseTurn turn, LeastLoaded load)
    {
        var unit = rule.Unit ?? signal.Unit;
        var opened = Case.Open(turn, number, new(rule.Name, matter)
        {
            Rule = rule.Id,
            RuleName = rule.Name,
            Signal = signal.Id,
            Customer = signal.Customer,
            Unit = unit,
            Language = signal.Language,
            Priority = rule.Priority,
            Hours = rule.Hours,
            Steps = rule.Steps,
            JoinsOthers = true,
        });
        var owner = rule.Routing switch { RuleRouting.LeastLoaded => load.Next(unit), RuleRouting.Person => rule.Owner, _ => null };
        if (owner is null) return opened;
        if (rule.Routing == RuleRouting.Person) load.Count(owner);
        opened.Assign(owner, turn, byLoad: rule.Routing == RuleRouting.LeastLoaded);
        return opened;
    }

    private async Task<HashSet<(Guid, Guid)>> KnownAsync(IReadOnlyList<Hit> hits, CancellationToken cancel)
    {
        HashSet<(Guid, Guid)> known = [];
        foreach (var ids in hits.Select(h => h.Signal.Id).Distinct().Chunk(500))
        {
            foreach (var taken in await db.CaseSignals.AsNoTracking().Where(s => ids.Contains(s.SignalId)).Select(s => new { s.RuleId, s.SignalId }).ToListAsync(cancel)) known.Add((taken.RuleId, taken.SignalId));
        }

        return known;
    }

    private async Task<Dictionary<string, Case>> OpenAsync(IReadOnlyList<Hit> hits, CancellationToken cancel)
    {
        Dictionary<string, Case> open = new(StringComparer.Ordinal);
        foreach (var keys in hits.Where(h => h.Signal.Customer is not null).Select(h => Case.KeyOf(h.Signal.Customer!, MatterOf(h.Rule, h.Signal))).Distinct(StringComparer.Ordinal).Chunk(500))
        {
            foreach (var its in await db.Cases.Where(c => keys.Contains(c.OpenKey)).ToListAsync(cancel)) open[its.OpenKey!] = its;
        }

        return open;
    }
}

internal static class WrittenEntries
{
    /// <summary>Adds what cases wrote into their histories to what is to be saved.</summary>
    public static void AddWritten(this HeedDb db)
    {
        foreach (var its in db.ChangeTracker.Entries<Case>().Select(e => e.Entity).ToList())
        {
            foreach (var entry in its.Written)
            {
                if (db.Entry(entry).State == EntityState.Detached) db.CaseEntries.Add(entry);
            }
        }
    }
}
