using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Desks;

/// <summary>Sets how a workspace works on its cases. Deadlines of cases already open follow with their next change.</summary>
public sealed class ChangeDesk(HeedDatabase database)
{
    public const int MostCauses = 40;

    public async Task<Result<DeskSettings>> RunAsync(DeskSettings settings, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return CasesErrors.ManagersOnly;
        if (Check(settings) is { Count: > 0 } places) return CasesErrors.BadDesk(places);
        await using var db = database.For(actor.Workspace);
        var desk = await db.CaseDesks.FirstOrDefaultAsync(cancel);
        if (desk is null) db.CaseDesks.Add(desk = CaseDesk.Create(actor.Workspace));
        desk.Set(settings);
        try
        {
            await db.SaveChangesAsync(cancel);
            return settings;
        }
        catch (DbUpdateException)
        {
            return CasesErrors.DeskChanged;
        }
    }

    private static List<ProblemPlace> Check(DeskSettings settings)
    {
        List<ProblemPlace> places = [];
        if (settings.Week.Count is 0 or > 21) places.Add(new("week", "must open at least once a week."));
        if (settings.MostRelays is < 0 or > 50) places.Add(new("relays", "must be from 0 to 50."));
        if (settings.RepeatHours is < 0.25 or > 400) places.Add(new("repeat", "must be from a quarter of an hour to 400 hours."));
        if (settings.Causes.Count is 0 or > MostCauses || settings.Causes.Any(c => c.Length is 0 or > 100)) places.Add(new("causes", $"must be 1 to {MostCauses} causes of at most 100 characters."));
        var mandate = settings.Mandate;
        if (mandate.Currency.Length != 3 || !mandate.Currency.All(char.IsAsciiLetterUpper)) places.Add(new("currency", "must be three capital letters, such as EUR."));
        if (new[] { mandate.AgentCents, mandate.ManagerCents, mandate.HourCents, mandate.HandOverCents, mandate.CapCents }.Any(c => c is < 0 or > 100_000_000_000)) places.Add(new("mandate", "amounts must be 0 or more."));
        if (settings.Promises.RemindHours is < 0 or > 400) places.Add(new("remind", "must be from 0 to 400 hours."));
        if (settings.Promises.GraceHours is < 0 or > 400) places.Add(new("grace", "must be from 0 to 400 hours."));
        if (settings.Promises.AnswerHours is < 0.25 or > 400) places.Add(new("answer", "must be from a quarter of an hour to 400 hours."));
        return places;
    }
}
