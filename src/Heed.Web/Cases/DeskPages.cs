using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Cases;

/// <summary>Who takes cases, and by what hours and limits they are worked on.</summary>
public static class DeskPages
{
    public static Task<IResult> Show(Caller caller, FindDesk desk, KeepAgents agents, ListUnits units, TimeProvider time, CancellationToken cancel) =>
        PageAsync(null, null, caller, desk, agents, units, time, cancel);

    public static async Task<IResult> KeepAgent(HttpRequest request, Caller caller, FindDesk desk, KeepAgents agents, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        int? most = int.TryParse(form["most"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : string.IsNullOrWhiteSpace(form["most"]) ? null : -1;
        var input = new KeepAgents.Input(form["account"].ToString(), form["takes"] == "yes", [.. form["unit"].Where(u => !string.IsNullOrEmpty(u)).Select(u => u!)], form["away"] == "yes", most);
        var kept = await agents.RunAsync(input, caller.Actor, cancel);
        return kept.Failed(out var problem) ? await PageAsync(problem, null, caller, desk, agents, units, time, cancel) : TypedResults.LocalRedirect("/cases/people");
    }

    public static async Task<IResult> Change(HttpRequest request, Caller caller, ChangeDesk change, FindDesk desk, KeepAgents agents, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var read = Read(form);
        var changed = read.Failed(out var problem, out var settings) ? problem : await change.RunAsync(settings, caller.Actor, cancel);
        return changed.Failed(out problem) ? await PageAsync(problem, read.Ok ? read.Value : null, caller, desk, agents, units, time, cancel) : TypedResults.LocalRedirect("/cases/people");
    }

    /// <summary>Away, or back: said by oneself.</summary>
    public static async Task<IResult> BeAway(HttpRequest request, Caller caller, KeepAgents agents, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        return (await agents.BeAwayAsync(form["away"] == "yes", caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/cases");
    }

    private static async Task<IResult> PageAsync(Problem? problem, DeskSettings? typed, Caller caller, FindDesk desk, KeepAgents agents, ListUnits units, TimeProvider time, CancellationToken cancel) =>
        Page.Of<PeoplePage>(
            new
            {
                Caller = caller,
                Settings = typed ?? (await desk.RunAsync(caller.Workspace.Id, cancel)).Settings,
                Agents = await agents.ListAsync(caller.Actor, time.GetUtcNow(), cancel),
                Tree = await units.RunAsync(caller.Actor, cancel),
                Problem = problem,
            },
            problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));

    private static Result<DeskSettings> Read(IFormCollection form)
    {
        List<DeskHours> week = [];
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var (opens, closes) = (form[$"opens-{day}"].ToString(), form[$"closes-{day}"].ToString());
            if (opens.Length == 0 && closes.Length == 0) continue;
            if (Time(opens) is not { } from || Time(closes) is not { } until) return CasesErrors.BadDesk([new("week", "must be times such as 09:00, both or neither of a day.")]);
            week.Add(new(day, from, until));
        }

        List<DateOnly> closed = [];
        foreach (var line in Lines(form["closed"]))
        {
            if (!DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return CasesErrors.BadDesk([new("closed", $"\"{line}\" must be a day such as 2026-12-24.")]);
            closed.Add(day);
        }

        return new DeskSettings
        {
            Week = week,
            Country = form["country"].ToString() is var country && country == "auto" ? null : country,
            Closed = closed,
            MostRelays = int.TryParse(form["relays"], NumberStyles.None, CultureInfo.InvariantCulture, out var relays) ? relays : -1,
            RepeatHours = CaseForm.Hours(form["repeat"]) ?? -1,
            AsksWhetherSolved = form["asks"] == "yes",
            Promises = new()
            {
                RemindHours = CaseForm.Hours(form["remind"]) ?? -1,
                GraceHours = CaseForm.Hours(form["grace"]) ?? -1,
                AnswerHours = CaseForm.Hours(form["answer"]) ?? -1,
            },
            Mandate = new()
            {
                Currency = form["currency"].ToString().Trim().ToUpperInvariant(),
                AgentCents = CaseForm.Cents(form["agent"]) ?? -1,
                ManagerCents = CaseForm.Cents(form["manager"]) ?? -1,
                HourCents = CaseForm.Cents(form["hour"]) ?? -1,
                HandOverCents = CaseForm.Cents(form["handover"]) ?? -1,
                CapCents = CaseForm.Cents(form["cap"]) ?? -1,
            },
            Causes = [.. Lines(form["causes"]).Distinct(StringComparer.Ordinal)],
        };
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
