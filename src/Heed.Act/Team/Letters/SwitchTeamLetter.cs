using Heed.Act.Cases.Tables;
using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Letters;

/// <summary>Switches the weekly mail on or off: everyone their own, a manager for all who take cases.</summary>
public sealed class SwitchTeamLetter(HeedDatabase database, ListColleagues colleagues, FindWorkspace workspaces, TimeProvider time)
{
    /// <param name="On">Whether it is sent.</param>
    /// <param name="Everyone">For all who take cases, and oneself; else for oneself.</param>
    /// <param name="Language">What it is written in for those who don't have it yet.</param>
    public sealed record Input(bool On, bool Everyone, string Language);

    public async Task<bool> IsOnAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.TeamLetters.AnyAsync(l => l.Account == actor.Name, cancel);
    }

    /// <returns>For how many it was switched.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return TeamErrors.AgentsOnly;
        if (input.Everyone && actor.Role < Role.Manager) return TeamErrors.ManagersOnly;
        var people = (await colleagues.RunAsync(actor.Workspace, cancel)).Where(c => MailAddresses.IsOne(c.Email)).Select(c => c.Account).ToHashSet(StringComparer.Ordinal);
        if (input.On && !input.Everyone && !people.Contains(actor.Name)) return TeamErrors.NoAddress;
        await using var db = database.For(actor.Workspace);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        HashSet<string> whose = [actor.Name];
        if (input.Everyone) whose.UnionWith(await db.CaseAgents.Select(a => a.Account).ToListAsync(cancel));
        var have = await db.TeamLetters.Where(l => whose.Contains(l.Account)).ToListAsync(cancel);
        var before = have.Count;
        if (!input.On) db.TeamLetters.RemoveRange(have);
        else
        {
            var fresh = whose.Where(people.Contains).Except(have.Select(l => l.Account), StringComparer.Ordinal).ToList();
            db.TeamLetters.AddRange(fresh.Select(a => TeamLetter.Create(actor.Workspace, a, input.Language, TeamLetter.NextMonday(time.GetUtcNow(), zone))));
            before = fresh.Count;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return before;
        }
        catch (DbUpdateException)
        {
            return TeamErrors.Changed;
        }
    }
}
