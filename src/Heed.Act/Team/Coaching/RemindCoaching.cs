using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>Reminds each employee, on the day something they took on is due, once.</summary>
public sealed class RemindCoaching(HeedDatabase database, ListColleagues colleagues, FindWorkspace workspaces, ITeamMails mails, TimeProvider time)
{
    /// <returns>How many were reminded.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        // No day begins earlier anywhere than fourteen hours ahead of Greenwich.
        var latest = DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));
        List<(WorkspaceId Workspace, Guid Id)> due;
        await using (var all = database.ForSystem())
        {
            due = [.. (await all.Coaching.AsNoTracking().IgnoreQueryFilters().Where(c => c.DoneAt == null && c.RemindedAt == null && c.DueOn <= latest).Select(c => new { c.WorkspaceId, c.Id }).ToListAsync(cancel)).Select(c => (c.WorkspaceId, c.Id))];
        }

        var reminded = 0;
        foreach (var (workspace, id) in due)
        {
            if (await OneAsync(workspace, id, now, cancel)) reminded++;
        }

        return reminded;
    }

    private async Task<bool> OneAsync(WorkspaceId workspace, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await workspaces.RunAsync(workspace, cancel) is not { } its) return false;
        await using var db = database.For(workspace);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, its.Zone).DateTime);
        if (await db.Coaching.FirstOrDefaultAsync(c => c.Id == id && c.DoneAt == null && c.RemindedAt == null && c.DueOn <= today, cancel) is not { } entry) return false;
        entry.Remind(now);
        if ((await colleagues.RunAsync(workspace, cancel)).FirstOrDefault(c => c.Account == entry.Agent) is { } agent && MailAddresses.IsOne(agent.Email)) db.Post(mails.CoachingDue(Guid.CreateVersion7(now), entry, agent), now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node reminds of it, or somebody changes it: the next look decides.
            return false;
        }
    }
}
