using System.Globalization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Watches;
using Heed.Base.Results;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Alerts;

/// <summary>What is watched for: seen, tried, changed, added, let rest, taken away.</summary>
public static class WatchPages
{
    public static async Task<IResult> List(Caller caller, ListWatches list, LookAtAlerts look, CancellationToken cancel) =>
        Page.Of<WatchesPage>(new { Caller = caller, Listed = await list.RunAsync(caller.Actor, cancel), Names = await look.RunAsync(caller, cancel) });

    public static async Task<IResult> New(string? kind, string? source, Caller caller, LookAtAlerts look, CancellationToken cancel)
    {
        var names = await look.RunAsync(caller, cancel);
        var of = Enum.TryParse<AlertKind>(kind, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : AlertKind.Chart;
        var its = WatchOffer.SourcesFor(of, names).FirstOrDefault(s => s.Key == source);
        return Page.Of<WatchPage>(new { Caller = caller, Settings = new WatchSettings { Kind = of, Source = its?.Key ?? "" }, Names = names, Choosing = its is null && of != AlertKind.Deadlines });
    }

    public static async Task<IResult> Show(Guid id, Caller caller, ListWatches list, PreviewWatch preview, LookAtAlerts look, CancellationToken cancel)
    {
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } watch) return ErrorPages.Of(AlertsErrors.UnknownWatch, caller);
        return Page.Of<WatchPage>(new { Caller = caller, Watch = watch, watch.Settings, Seen = watch.Settings.Mark(), Names = await look.RunAsync(caller, cancel), Preview = await preview.RunAsync(watch.Settings, id, caller.Actor, cancel) });
    }

    /// <summary>What the watch as it stands in the form would have raised; a part of the page.</summary>
    public static async Task<IResult> Preview(HttpRequest request, Caller caller, PreviewWatch preview, LookAtAlerts look, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        return Page.Of<WatchPreview>(new { Caller = caller, Names = await look.RunAsync(caller, cancel), Preview = await preview.RunAsync(WatchOffer.Read(form), IdOf(form), caller.Actor, cancel) });
    }

    public static async Task<IResult> Save(HttpRequest request, Caller caller, SaveWatch save, PreviewWatch preview, ListWatches list, LookAtAlerts look, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var (settings, id) = (WatchOffer.Read(form), IdOf(form));
        if (form["do"] == "try") return await AgainAsync(null);
        var saved = await save.RunAsync(new(id, settings, form["seen"]), caller.Actor, cancel);
        return saved.Failed(out var problem) ? await AgainAsync(problem) : TypedResults.LocalRedirect("/alerts/watches");

        async Task<IResult> AgainAsync(Problem? refused) => Page.Of<WatchPage>(
            new
            {
                Caller = caller,
                Watch = id is { } known ? await list.FindAsync(known, caller.Actor, cancel) : null,
                Settings = settings,
                Seen = form["seen"].ToString(),
                Names = await look.RunAsync(caller, cancel),
                Problem = refused,
                Preview = refused is null ? await preview.RunAsync(settings, id, caller.Actor, cancel) : (Result<PreviewWatch.Outcome>?)null,
            },
            refused is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(refused.Kind));
    }

    public static async Task<IResult> Pause(Guid id, HttpRequest request, Caller caller, KeepWatches keep, CancellationToken cancel) =>
        Done(await keep.PauseAsync(id, (await request.ReadFormAsync(cancel))["paused"] == "yes", caller.Actor, cancel), caller);

    public static async Task<IResult> Remove(Guid id, Caller caller, KeepWatches keep, CancellationToken cancel) => Done(await keep.RemoveAsync(id, caller.Actor, cancel), caller);

    public static async Task<IResult> Allow(HttpRequest request, Caller caller, KeepWatches keep, CancellationToken cancel)
    {
        var typed = (await request.ReadFormAsync(cancel))["false-alarms"].ToString().Replace(',', '.');
        return Done(await keep.AllowAsync(double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN, caller.Actor, cancel), caller);
    }

    private static Guid? IdOf(IFormCollection form) => Guid.TryParse(form["id"], out var given) ? given : null;

    private static IResult Done<T>(Result<T> result, Caller caller) => result.Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/alerts/watches");
}
