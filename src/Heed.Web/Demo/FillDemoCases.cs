using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company a desk: people, rules, and once the rules have raised their cases, two weeks of work on them.</summary>
public sealed class FillDemoCases(HeedDatabase database, AddColleague add, KeepAgents agents, SaveRule rules, ListColleagues colleagues, ICaseMails mails, FindWorkspace workspaces, TimeProvider time)
{
    /// <summary>People and rules; the follower makes the cases.</summary>
    /// <returns>False where they were there before.</returns>
    public async Task<Result<bool>> PrepareAsync(WorkspaceId workspace, string password, DateOnly? endsOn, CancellationToken cancel)
    {
        var owner = new Actor(workspace, FillDemo.Owner, Role.Owner);
        await using var db = database.For(workspace);
        if (await db.CaseRules.AnyAsync(cancel)) return false;
        foreach (var (email, role) in DemoDesk.Agents.Select(a => (a.Email, Role.Agent)).Append((DemoDesk.Manager, Role.Manager)))
        {
            var added = await add.RunAsync(new(email, password, role), owner, cancel);
            if (added.Failed(out var problem) && problem.Code != IdentityErrors.AlreadyThere(email).Code) return problem;
        }

        foreach (var (email, units) in DemoDesk.Agents)
        {
            if ((await agents.RunAsync(new(email, TakesCases: true, units, Away: false, MostOpen: null), owner, cancel)).Failed(out var problem)) return problem;
        }

        foreach (var settings in DemoDesk.Rules)
        {
            if ((await rules.RunAsync(new(null, 0, settings), owner, cancel)).Failed(out var problem, out var saved)) return problem;
            if (!settings.Active) continue;
            var rule = await db.CaseRules.FirstAsync(r => r.Id == saved.Id, cancel);
            rule.ListenedSince(await SinceAsync(workspace, endsOn, cancel));
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }

    /// <summary>The first instant of the days whose answers become cases.</summary>
    public async Task<DateTimeOffset> SinceAsync(WorkspaceId workspace, DateOnly? endsOn, CancellationToken cancel)
    {
        var its = (await workspaces.RunAsync(workspace, cancel))!;
        var last = endsOn ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(its.CreatedAt, its.Zone).DateTime);
        var first = last.AddDays(1 - DemoDesk.Days).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(first, its.Zone.GetUtcOffset(first)).ToUniversalTime();
    }

    /// <summary>Works on the cases as the desk did: most are closed, some wait, a few lie about.</summary>
    public async Task<Result<int>> PlayAsync(WorkspaceId workspace, int seed, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var open = await db.Cases.AsNoTracking().Where(c => c.State == CaseState.New && c.Owner != null).OrderBy(c => c.Number).ToListAsync(cancel);
        var (dice, now, done, left) = (Dice.For(seed, "cases"), time.GetUtcNow(), 0, 0);
        foreach (var its in open)
        {
            foreach (var (at, change) in DemoCaseWork.On(its, now, ref left, dice))
            {
                var changing = new ChangeCase(database, colleagues, mails, new ClockAt(at));
                if ((await changing.RunAsync(new(its.Number, change), new(workspace, its.Owner!, Role.Agent), cancel)).Failed(out var problem)) return problem;
                done++;
            }
        }

        return done;
    }
}
