using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Sources.Tables;
using Heed.Base.Units;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>
/// Enters complaints into the register, oldest first, and has the rule make cases of them. One entered before is left alone. Nothing is saved here: whoever asks saves.
/// </summary>
internal sealed class FileComplaints(HeedDb db, IComplaintMails mails, UnitTree tree)
{
    /// <param name="signals">Oldest first.</param>
    /// <param name="by">Who enters them by hand; null where they come in by themselves.</param>
    /// <param name="weighs">Whether claims are held against what handling costs, which takes a history.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The new entries.</returns>
    public async Task<IReadOnlyList<Complaint>> RunAsync(IReadOnlyList<Signal> signals, string? by, bool weighs, CancellationToken cancel)
    {
        var fresh = await UnknownAsync(signals, cancel);
        if (fresh.Count == 0) return [];
        var book = await FindRegister.OnAsync(db, cancel);
        var numbers = new Dictionary<int, int>();
        List<Complaint> entered = [];
        foreach (var signal in fresh)
        {
            var year = TimeZoneInfo.ConvertTime(signal.HappenedAt, book.Desk.Zone).Year;
            if (!numbers.TryGetValue(year, out var last)) last = await db.Complaints.Where(c => c.Year == year).MaxAsync(c => (int?)c.Running, cancel) ?? 0;
            numbers[year] = last + 1;
            var its = Complaint.Enter(TurnOf(signal, by, book.Desk), year, last + 1, signal, book);
            db.Complaints.Add(its);
            entered.Add(its);
        }

        await RaiseAsync(fresh, entered, book.Desk, cancel);
        if (weighs) await WeighAsync(entered, book.Desk, cancel);
        db.AddWritten();
        db.AddWrittenToComplaints();
        return entered;
    }

    private async Task<List<Signal>> UnknownAsync(IReadOnlyList<Signal> signals, CancellationToken cancel)
    {
        HashSet<Guid> known = [];
        foreach (var ids in signals.Select(s => s.Id).Chunk(500)) known.UnionWith(await db.Complaints.Where(c => ids.Contains(c.Signal)).Select(c => c.Signal).ToListAsync(cancel));
        var keys = signals.Select(s => s.Source).Distinct(StringComparer.Ordinal).ToList();
        // What was told in confidence is for groups only; it can't stand in a register one by one.
        var identified = await db.Sources.Where(s => keys.Contains(s.Key) && s.Mode == Mode.Identified).Select(s => s.Key).ToListAsync(cancel);
        return [.. signals.Where(s => s.Kind == ComplaintSource.Kind && identified.Contains(s.Source, StringComparer.Ordinal) && known.Add(s.Id))];
    }

    private async Task RaiseAsync(List<Signal> signals, List<Complaint> entered, Desk desk, CancellationToken cancel)
    {
        var rule = await ComplaintRule.EnsureAsync(db, mails, signals.Min(s => s.ReceivedAt), cancel);
        var sources = await db.Sources.AsNoTracking().ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, cancel);
        var matcher = new RuleMatcher([rule], sources, tree);
        List<RaiseCases.Hit> hits = [.. signals.SelectMany(s => matcher.Fitting(s).Select(r => new RaiseCases.Hit(r, s)))];
        await new RaiseCases(db, desk, tree).RunAsync(hits, openedAt: null, cancel);
        await RegisterOnCases.ApplyAsync(db, cancel);
        var raised = db.CaseSignals.Local.Join(db.Cases.Local, s => s.CaseId, c => c.Id, (s, c) => (s.SignalId, c.Number)).DistinctBy(r => r.SignalId).ToDictionary(r => r.SignalId, r => r.Number);
        foreach (var its in entered)
        {
            if (raised.TryGetValue(its.Signal, out var number)) its.Raised(number, new(db.Workspace, CaseTurn.ByRule, its.EnteredAt, desk, IsPerson: false));
        }
    }

    private async Task WeighAsync(List<Complaint> entered, Desk desk, CancellationToken cancel)
    {
        var mandate = desk.Settings.Mandate;
        if (mandate.CapCents <= 0) return;
        foreach (var its in entered.Where(c => c.ClaimCents is not null))
        {
            if (db.CaseSignals.Local.FirstOrDefault(s => s.SignalId == its.Signal) is not { } link || db.Cases.Local.FirstOrDefault(c => c.Id == link.CaseId) is not { } raised) continue;
            var offer = await OfferSettlement.OnAsync(db, raised, mandate, its.EnteredAt, cancel);
            its.Weigh(offer.Verdict.ToString(), SettlementFigures.Of(offer, its.ClaimCents!.Value, mandate).ToString(), new(db.Workspace, CaseTurn.ByRule, its.EnteredAt, desk, IsPerson: false));
        }
    }

    private CaseTurn TurnOf(Signal signal, string? by, Desk desk) => new(db.Workspace, by ?? CaseTurn.ByRule, signal.ReceivedAt, desk, IsPerson: by is not null);
}
