using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Letters;

/// <summary>
/// Sends what is due, each once: the letter is moved on and its mail put into the outbox in one transaction, by whichever node comes first. What fell due while
/// nothing ran goes out once. Whoever has left gets none.
/// </summary>
public sealed class SendTeamLetters(HeedDatabase database, ShowTeamWeek show, ListColleagues colleagues, FindWorkspace workspaces, ITeamMails mails, TimeProvider time)
{
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        List<TeamLetter> due;
        await using (var all = database.ForSystem()) due = await all.TeamLetters.AsNoTracking().IgnoreQueryFilters().Where(l => l.NextAt <= now).ToListAsync(cancel);
        var sent = 0;
        foreach (var letter in due)
        {
            if (await OneAsync(letter, now, cancel)) sent++;
        }

        return sent;
    }

    private async Task<bool> OneAsync(TeamLetter letter, DateTimeOffset now, CancellationToken cancel)
    {
        if (await workspaces.RunAsync(letter.WorkspaceId, cancel) is not { } workspace) return false;
        var person = (await colleagues.RunAsync(letter.WorkspaceId, cancel)).FirstOrDefault(c => c.Account == letter.Account);
        var yesterday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(letter.NextAt, workspace.Zone).DateTime).AddDays(-1);
        // Written before the transaction: others must be able to write meanwhile.
        var week = person is { Role: >= Role.Agent } ? await show.RunAsync(new(To: yesterday), new(letter.WorkspaceId, person.Account, person.Role), cancel) : TeamErrors.AgentsOnly;
        await using var db = database.For(letter.WorkspaceId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var next = TeamLetter.NextMonday(now, workspace.Zone);
        var mine = await db.TeamLetters.Where(l => l.Account == letter.Account && l.NextAt == letter.NextAt).ExecuteUpdateAsync(set => set.SetProperty(l => l.NextAt, next).SetProperty(l => l.LastAt, now), cancel);
        if (mine == 0) return false;
        var tells = !week.Failed(out _, out var its) && !its.Scope.IsHomeless && MailAddresses.IsOne(person!.Email);
        if (tells) db.Post(mails.Week(Guid.CreateVersion7(now), week.Value, workspace, person!, letter.Language), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return tells;
    }
}
