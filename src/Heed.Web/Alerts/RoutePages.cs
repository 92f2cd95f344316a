using System.Globalization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Routes;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Alerts;

/// <summary>Who is told what, which way and when.</summary>
public static class RoutePages
{
    public static async Task<IResult> List(string? tried, Caller caller, ListRoutes list, LookAtAlerts look, ListColleagues colleagues, CancellationToken cancel) => Page.Of<RoutesPage>(new
    {
        Caller = caller,
        Routes = await list.RunAsync(caller.Actor, cancel),
        Names = await look.RunAsync(caller, cancel),
        Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel),
        Tried = int.TryParse(tried, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null,
    });

    public static Task<IResult> New(Caller caller, LookAtAlerts look, ListColleagues colleagues, CancellationToken cancel) =>
        FormAsync(null, new() { People = [caller.Actor.Name], Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, QuietFrom = 20, QuietTo = 7 }, null, caller, look, colleagues, cancel);

    public static async Task<IResult> Show(Guid id, Caller caller, ListRoutes list, LookAtAlerts look, ListColleagues colleagues, CancellationToken cancel) =>
        await list.FindAsync(id, caller.Actor, cancel) is { } route ? await FormAsync(route, route.Settings, null, caller, look, colleagues, cancel) : ErrorPages.Of(AlertsErrors.UnknownRoute, caller);

    public static async Task<IResult> Save(HttpRequest request, Caller caller, SaveRoute save, ListRoutes list, LookAtAlerts look, ListColleagues colleagues, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        Guid? id = Guid.TryParse(form["id"], out var given) ? given : null;
        _ = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var settings = Read(form, caller);
        var saved = await save.RunAsync(new(id, version, settings), caller.Actor, cancel);
        if (!saved.Failed(out var problem)) return TypedResults.LocalRedirect("/alerts/routes");
        return await FormAsync(id is { } known ? await list.FindAsync(known, caller.Actor, cancel) : null, settings, problem, caller, look, colleagues, cancel);
    }

    public static async Task<IResult> Remove(Guid id, Caller caller, SaveRoute save, CancellationToken cancel) =>
        (await save.RemoveAsync(id, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/alerts/routes");

    public static async Task<IResult> Test(Guid id, Caller caller, SaveRoute save, CancellationToken cancel) =>
        (await save.TryAsync(id, caller.Actor, cancel)).Failed(out var problem, out var put) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/alerts/routes?tried={put}"));

    private static async Task<IResult> FormAsync(AlertRoute? route, RouteSettings settings, Problem? problem, Caller caller, LookAtAlerts look, ListColleagues colleagues, CancellationToken cancel) => Page.Of<RoutePage>(
        new { Caller = caller, Route = route, Settings = settings, Names = await look.RunAsync(caller, cancel), Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel), Problem = problem },
        problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));

    private static RouteSettings Read(IFormCollection form, Caller caller)
    {
        T Named<T>(string name, T otherwise) where T : struct, Enum => Enum.TryParse<T>(form[name], out var value) && Enum.IsDefined(value) ? value : otherwise;
        int? Hour(string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null;
        string[] All(string name) => [.. form[name].Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)];
        // Who is no manager says only what reaches themselves.
        var receiver = caller.Actor.Role >= Role.Manager ? Named("receiver", ReceiverKind.Person) : ReceiverKind.Person;
        return new()
        {
            Name = form["name"].ToString(),
            Receiver = receiver,
            People = caller.Actor.Role < Role.Manager ? [caller.Actor.Name] : All(receiver == ReceiverKind.Person ? "person" : "people"),
            Addresses = MailAddresses.Split(form["addresses"]),
            Url = form[$"url-{receiver}"].ToString(),
            Units = All("units"),
            Kinds = [.. All("kinds").Select(k => Enum.TryParse<AlertKind>(k, out var kind) && Enum.IsDefined(kind) ? (AlertKind?)kind : null).OfType<AlertKind>()],
            Least = Named("least", AlertSeverity.Warning),
            Way = Named("way", RouteWay.AtOnce),
            Hour = Hour("hour") ?? 8,
            Zone = form["zone"].ToString().Trim(),
            QuietFrom = Hour("quiet-from"),
            QuietTo = Hour("quiet-to"),
            SevereAnyway = form["severe-anyway"] == "yes",
            Language = Speaking.Known(form["language"]),
            Paused = form["paused"] == "yes",
        };
    }
}
