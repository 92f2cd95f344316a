using System.Globalization;
using Heed.Act.Recovery;
using Heed.Act.Team;
using Heed.Act.Team.Coaching;
using Heed.Act.Team.Letters;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Recovery;

namespace Heed.Web.Team;

/// <summary>What everyone's customers said this week, and what was agreed on with whom.</summary>
public static class TeamPages
{
    public static async Task<IResult> Show(string? unit, string? to, Caller caller, ShowTeamWeek show, SwitchTeamLetter letters, ShowCoaching coaching, FindWays ways, ListColleagues colleagues, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        if ((await show.RunAsync(new(unit is { Length: > 0 } ? unit : null, RecoveryForm.Day(to)), caller.Actor, cancel)).Failed(out var problem, out var week)) return ErrorPages.Of(problem, caller);
        return Page.Of<TeamPage>(new
        {
            Caller = caller,
            Week = week,
            Today = DateOnly.FromDateTime(caller.Local(time.GetUtcNow()).DateTime),
            Gets = await letters.IsOnAsync(caller.Actor, cancel),
            Coaching = (await coaching.RunAsync(caller.Actor.Name, caller.Actor, cancel)).Value.Lines.Where(l => l.Its.DoneAt is null).ToList(),
            Attribute = (await ways.RunAsync(caller.Workspace.Id, cancel)).Ways.AgentAttribute,
            Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
            Tree = await units.RunAsync(caller.Actor, cancel),
        });
    }

    public static async Task<IResult> Letter(HttpRequest request, Caller caller, SwitchTeamLetter letters, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var input = new SwitchTeamLetter.Input(form["on"] == "yes", form["everyone"] == "yes", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return (await letters.RunAsync(input, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/team");
    }

    public static Task<IResult> Coaching(string? agent, Caller caller, ShowCoaching show, SourceCatalogue catalogue, ListUnits units, CancellationToken cancel) =>
        CoachingAsync(agent is { Length: > 0 } ? agent : null, null, null, caller, show, catalogue, units, cancel);

    public static async Task<IResult> Work(string id, HttpRequest request, Caller caller, WorkOnCoaching work, ShowCoaching show, SourceCatalogue catalogue, ListUnits units, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (!Guid.TryParse(id, out var its)) return ErrorPages.Of(TeamErrors.UnknownCoaching, caller);
        var input = new WorkOnCoaching.Input(its, form["do"].ToString() switch { "done" => true, "again" => false, _ => null }, form["do"] == "comment" ? form["comment"].ToString() : null);
        var worked = await work.RunAsync(input, caller.Actor, cancel);
        if (!worked.Failed(out var problem)) return TypedResults.LocalRedirect(LocalAddress.Of(form["back"].ToString() is { Length: > 0 } back ? back : "/team/coaching"));
        return problem.Kind == ProblemKind.Invalid ? await CoachingAsync(null, problem, RecoveryForm.Typed(form), caller, show, catalogue, units, cancel) : ErrorPages.Of(problem, caller);
    }

    public static async Task<IResult> NewCoaching(string? agent, string? id, Guid? signal, Caller caller, ShowCoaching show, AgentSignals signals, SourceCatalogue catalogue, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var due = DateOnly.FromDateTime(caller.Local(time.GetUtcNow()).DateTime).AddDays(30);
        var input = new SetCoaching.Input(Guid.CreateVersion7(), agent ?? "", CoachingKind.Coaching, "", "", due, signal is { } about ? [about] : []);
        if (id is { Length: > 0 })
        {
            if ((await show.OneAsync(Guid.TryParse(id, out var its) ? its : Guid.Empty, caller.Actor, cancel)).Failed(out var problem, out var entry)) return ErrorPages.Of(problem, caller);
            input = new(entry.Id, entry.Agent, entry.Kind, entry.Goal, entry.Observation, entry.DueOn, entry.Signals, entry.Version);
        }

        return await FormAsync(input, null, caller, show, signals, catalogue, units, cancel);
    }

    public static async Task<IResult> SetCoaching(HttpRequest request, Caller caller, SetCoaching set, ShowCoaching show, AgentSignals signals, SourceCatalogue catalogue, ListUnits units, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        _ = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var input = new SetCoaching.Input(
            Guid.TryParse(form["id"], out var id) ? id : Guid.CreateVersion7(),
            form["agent"].ToString(),
            RecoveryForm.Choice<CoachingKind>(form["kind"]) ?? CoachingKind.Coaching,
            form["goal"].ToString(),
            form["observation"].ToString(),
            RecoveryForm.Day(form["due"]) ?? default,
            [.. form["signal"].Select(s => Guid.TryParse(s, out var its) ? its : Guid.Empty).Where(g => g != Guid.Empty).Distinct()],
            seen);
        if (form["do"] == "signals") return await FormAsync(input, null, caller, show, signals, catalogue, units, cancel);
        var saved = await set.RunAsync(input, caller.Actor, cancel);
        return saved.Failed(out var problem) ? await FormAsync(input, problem, caller, show, signals, catalogue, units, cancel) : TypedResults.LocalRedirect($"/team/coaching?agent={Uri.EscapeDataString(input.Agent)}");
    }

    private static async Task<IResult> CoachingAsync(string? agent, Problem? problem, IReadOnlyDictionary<string, string>? typed, Caller caller, ShowCoaching show, SourceCatalogue catalogue, ListUnits units, CancellationToken cancel)
    {
        if ((await show.RunAsync(agent, caller.Actor, cancel)).Failed(out var refused, out var shown)) return ErrorPages.Of(refused, caller);
        return Page.Of<CoachingPage>(
            new { Caller = caller, Shown = shown, Agent = agent, Problem = problem, Typed = typed, Sources = await catalogue.AllAsync(caller.Workspace.Id, cancel), UnitNames = await units.NamesAsync(caller.Actor, cancel) },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }

    private static async Task<IResult> FormAsync(SetCoaching.Input input, Problem? problem, Caller caller, ShowCoaching show, AgentSignals signals, SourceCatalogue catalogue, ListUnits units, CancellationToken cancel)
    {
        var people = (await show.RunAsync(null, caller.Actor, cancel)).Value.Led;
        var agent = input.Agent.Length > 0 ? input.Agent : people.FirstOrDefault(c => c.Role == Heed.Base.Workspaces.Role.Agent)?.Account ?? people.FirstOrDefault()?.Account ?? "";
        var heard = (await signals.RunAsync(agent, caller.Actor, cancel)).Failed(out _, out var found) ? [] : found;
        return Page.Of<NewCoachingPage>(
            new { Caller = caller, Input = input with { Agent = agent }, Heard = heard, Colleagues = people, Problem = problem, Sources = await catalogue.AllAsync(caller.Workspace.Id, cancel), UnitNames = await units.NamesAsync(caller.Actor, cancel) },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }
}
