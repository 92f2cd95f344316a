using System.Globalization;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Understand.Reports.Schedules;
using Heed.Understand.Shares;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Reports;

/// <summary>Reports that go out by mail, and what is shared with people who don't sign in.</summary>
public static class SchedulePages
{
    public static async Task<IResult> List(Caller caller, ListSchedules schedules, ListShares shares, TimeProvider time, CancellationToken cancel)
    {
        if ((await schedules.RunAsync(caller.Actor, cancel)).Failed(out var problem, out var sent)) return ErrorPages.Of(problem, caller);
        if ((await shares.RunAsync(caller.Actor, cancel)).Failed(out problem, out var shared)) return ErrorPages.Of(problem, caller);
        return Page.Of<ReportsPage>(new { Caller = caller, Schedules = sent, Links = shared, Now = time.GetUtcNow() });
    }

    public static async Task<IResult> Ask(string key, [AsParameters] DashboardQuery query, Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
        await catalogue.FindAsync(caller.Actor.Workspace, key, cancel) is { } source
            ? Page.Of<SchedulePage>(new { Caller = caller, Source = source, View = query.Keep(key), Typed = Typing.Of(CultureInfo.CurrentUICulture.Name, caller.Actor.Name) })
            : ErrorPages.Of(SourcesErrors.Unknown(key), caller);

    public static async Task<IResult> Make(string key, HttpRequest request, Caller caller, ScheduleReport schedule, SourceCatalogue catalogue, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (await catalogue.FindAsync(caller.Actor.Workspace, key, cancel) is not { } source) return ErrorPages.Of(SourcesErrors.Unknown(key), caller);
        var (view, typed) = (ReadView.Of(key, form), new Typing(form["cadence"].ToString(), form["hour"].ToString(), form["recipients"].ToString(), form["language"].ToString()));
        var made = await schedule.RunAsync(new(view, typed.Rhythm, typed.FullHour, MailAddresses.Split(typed.Recipients), Speaking.Known(typed.Language)), caller.Actor, cancel);
        if (!made.Failed(out var problem)) return TypedResults.LocalRedirect("/reports");
        return problem.Kind == ProblemKind.Invalid
            ? Page.Of<SchedulePage>(new { Caller = caller, Source = source, View = view, Typed = typed, Problem = problem }, StatusCodes.Status400BadRequest)
            : ErrorPages.Of(problem, caller);
    }

    public static async Task<IResult> End(Guid id, Caller caller, EndSchedule end, CancellationToken cancel) =>
        (await end.RunAsync(id, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/reports");

    public static async Task<IResult> SendNow(Guid id, Caller caller, SendReport send, CancellationToken cancel) =>
        (await send.RunAsync(id, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/outbox");

    /// <summary>What was typed, kept where it has to be mended.</summary>
    public sealed record Typing(string Cadence, string Hour, string Recipients, string Language)
    {
        public static Typing Of(string language, string name) => new(nameof(Understand.Reports.Schedules.Cadence.Weekly), "7", MailAddresses.IsOne(name) ? name : "", Speaking.Known(language));

        public Cadence Rhythm => Enum.TryParse<Cadence>(Cadence, out var cadence) && Enum.IsDefined(cadence) ? cadence : Understand.Reports.Schedules.Cadence.Weekly;

        public int FullHour => int.TryParse(Hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : -1;
    }
}
