using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>Who takes cases, of which units, and how many of them.</summary>
public sealed class KeepAgents(HeedDatabase database, ListColleagues colleagues)
{
    /// <param name="Account">Who.</param>
    /// <param name="TakesCases">Whether load gives them any at all.</param>
    /// <param name="Units">Codes of units; none for all.</param>
    /// <param name="Away">Gets nothing until back.</param>
    /// <param name="MostOpen">How many open ones at most; null for any number.</param>
    public sealed record Input(string Account, bool TakesCases, IReadOnlyList<string> Units, bool Away, int? MostOpen);

    /// <param name="Colleague">The person.</param>
    /// <param name="Agent">What they take; null where nothing is set.</param>
    /// <param name="Open">How many open cases they have.</param>
    /// <param name="Overdue">How many of them are overdue.</param>
    public sealed record Line(Colleague Colleague, CaseAgent? Agent, int Open, int Overdue);

    public async Task<IReadOnlyList<Line>> ListAsync(Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var agents = await db.CaseAgents.AsNoTracking().ToDictionaryAsync(a => a.Account, StringComparer.Ordinal, cancel);
        var open = await db.Cases.Where(c => c.State != CaseState.Closed && c.Owner != null).GroupBy(c => c.Owner!)
            .Select(g => new { g.Key, All = g.Count(), Overdue = g.Count(c => c.DueAt != null && c.DueAt < now) }).ToDictionaryAsync(g => g.Key, StringComparer.Ordinal, cancel);
        return [.. (await colleagues.RunAsync(actor.Workspace, cancel)).Where(c => c.Role >= Role.Agent)
            .Select(c => new Line(c, agents.GetValueOrDefault(c.Account), open.GetValueOrDefault(c.Account)?.All ?? 0, open.GetValueOrDefault(c.Account)?.Overdue ?? 0))];
    }

    public async Task<Result<bool>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return CasesErrors.ManagersOnly;
        if (input.MostOpen is < 1 or > 1_000) return CasesErrors.Invalid("mostOpen", "must be from 1 to 1000.");
        if ((await colleagues.RunAsync(actor.Workspace, cancel)).All(c => c.Account != input.Account || c.Role < Role.Agent)) return CasesErrors.UnknownPerson(input.Account);
        await using var db = database.For(actor.Workspace);
        foreach (var unit in input.Units)
        {
            if (!await db.Units.AnyAsync(u => u.Code == unit, cancel)) return CasesErrors.UnknownUnit(unit);
        }

        var agent = await db.CaseAgents.FirstOrDefaultAsync(a => a.Account == input.Account, cancel);
        if (!input.TakesCases)
        {
            if (agent is not null) db.CaseAgents.Remove(agent);
        }
        else
        {
            if (agent is null) db.CaseAgents.Add(agent = CaseAgent.Create(actor.Workspace, input.Account));
            agent.Set(input.Units, input.Away, input.MostOpen);
        }

        return await SaveAsync(db, cancel);
    }

    /// <summary>Says of oneself that one is away, or back.</summary>
    public async Task<Result<bool>> BeAwayAsync(bool away, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.CaseAgents.FirstOrDefaultAsync(a => a.Account == actor.Name, cancel) is not { } agent) return CasesErrors.UnknownPerson(actor.Name);
        agent.Set(agent.Units, away, agent.MostOpen);
        return await SaveAsync(db, cancel);
    }

    private static async Task<Result<bool>> SaveAsync(HeedDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return CasesErrors.Busy;
        }
    }
}
