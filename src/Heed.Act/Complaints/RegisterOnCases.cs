using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>Keeps cases and the register of one mind. Nothing is saved here.</summary>
internal static class RegisterOnCases
{
    /// <summary>Tells cases just raised what the register says of their complaints.</summary>
    public static async Task ApplyAsync(HeedDb db, CancellationToken cancel)
    {
        var links = db.CaseSignals.Local.Where(s => db.Entry(s).State == EntityState.Added).ToList();
        var ids = links.Select(s => s.SignalId).ToList();
        var kept = await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Signal)).ToListAsync(cancel);
        var known = db.Complaints.Local.Concat(kept).DistinctBy(c => c.Signal).ToDictionary(c => c.Signal);
        if (known.Count == 0) return;
        var desk = await FindDesk.OnAsync(db, cancel);
        foreach (var link in links)
        {
            if (!known.TryGetValue(link.SignalId, out var complaint) || db.Cases.Local.FirstOrDefault(c => c.Id == link.CaseId) is not { } its) continue;
            var turn = new CaseTurn(db.Workspace, CaseTurn.ByRule, its.ChangedAt, desk, IsPerson: false);
            its.Complain(complaint.ClaimCents, complaint.Regulated, turn);
            if (complaint.IsOpen) its.AnswerUntil(new[] { its.AnswerBy, complaint.DueAt }.Min(), turn);
        }

        db.AddWritten();
    }

    /// <summary>By when the first of the complaints that came with these signals must be answered; null where none is open.</summary>
    public static async Task<DateTimeOffset?> LimitAsync(HeedDb db, IEnumerable<CaseSignal> about, CancellationToken cancel)
    {
        var ids = about.Select(s => s.SignalId).ToList();
        var kept = await db.Complaints.Where(c => ids.Contains(c.Signal)).ToListAsync(cancel);
        return kept.Where(c => c.IsOpen).Min(c => (DateTimeOffset?)c.DueAt);
    }

    /// <summary>A case's claim was paid at once: the complaint it came with says so.</summary>
    public static async Task SettleAsync(HeedDb db, Case its, long cents, string figures, CaseTurn turn, CancellationToken cancel)
    {
        var settled = await ComplaintScope.OfCase(db, its.Id).Where(c => c.EndedAt == null && c.Outcome == null && c.ClaimCents == cents).OrderBy(c => c.ReceivedAt).FirstOrDefaultAsync(cancel);
        if (settled is null) return;
        settled.Settle(cents, figures, turn);
        db.AddWrittenToComplaints();
    }
}
