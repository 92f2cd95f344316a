using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>
/// Does what the clock has to do: finds what nobody said came in, reminds of limits, finds what is overdue. Each step is one save that only one of several nodes gets through, with its mails; what
/// was missed while nobody served is caught up with in one step.
/// </summary>
public sealed class WatchComplaints(HeedDatabase database, ListColleagues colleagues, IComplaintMails mails, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <returns>How many complaints it did something to.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        List<(WorkspaceId Workspace, Guid Id)> due;
        await using (var db = database.ForSystem())
        {
            var found = await db.Complaints.IgnoreQueryFilters().Where(c => c.NextAt != null && c.NextAt <= now).OrderBy(c => c.NextAt).Take(AtOnce).Select(c => new { c.WorkspaceId, c.Id }).ToListAsync(cancel);
            due = found.ConvertAll(f => (f.WorkspaceId, f.Id));
        }

        var done = 0;
        foreach (var (workspace, id) in due)
        {
            if (await OneAsync(workspace, id, now, cancel)) done++;
        }

        return done;
    }

    private async Task<bool> OneAsync(WorkspaceId workspace, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        if (await db.Complaints.FirstOrDefaultAsync(c => c.Id == id, cancel) is not { NextAt: { } next } its || next > now) return false;
        var book = await FindRegister.OnAsync(db, cancel);
        var turn = new CaseTurn(workspace, CaseTurn.ByClock, now, book.Desk, IsPerson: false);
        var told = await ToTellAsync(db, its, await colleagues.RunAsync(workspace, cancel), now, cancel);
        IReadOnlyList<string> accounts = [.. told.Select(c => c.Account)];
        var limit = its.DueAt;
        if (!its.Overdue && now >= its.DueAt)
        {
            its.FallDue(accounts, turn);
        }
        else if (its.AcknowledgedAt is null && !its.LateToAcknowledge && now >= its.AcknowledgeBy)
        {
            limit = its.AcknowledgeBy;
            its.FindUnacknowledged(accounts, turn);
        }
        else
        {
            its.Remind(accounts, turn);
        }

        var day = ComplaintClock.Day(limit, book.Desk.Zone);
        foreach (var colleague in told.Where(c => MailAddresses.IsOne(c.Email))) db.Post(mails.Limit(Guid.CreateVersion7(now), its, colleague, its.Written[^1].Kind, day), now);
        db.AddWrittenToComplaints();
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody answered it, or another node was first.
            return false;
        }
    }

    /// <summary>Whoever has its case; else, and once it is overdue, the managers too.</summary>
    private static async Task<IReadOnlyList<Colleague>> ToTellAsync(HeedDb db, Complaint its, IReadOnlyList<Colleague> all, DateTimeOffset now, CancellationToken cancel)
    {
        var signals = db.CaseSignals;
        var owners = await db.Cases.Where(c => c.State != CaseState.Closed && c.Owner != null && signals.Any(s => s.SignalId == its.Signal && s.CaseId == c.Id)).Select(c => c.Owner!).ToListAsync(cancel);
        var hands = all.Where(c => owners.Contains(c.Account)).ToList();
        return hands.Count > 0 && now < its.DueAt ? hands : [.. hands.Concat(all.Where(c => c.Role >= Role.Manager)).DistinctBy(c => c.Account)];
    }
}
