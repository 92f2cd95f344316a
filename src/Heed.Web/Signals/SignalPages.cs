using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Readings;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Signals;

/// <summary>The signals behind a number.</summary>
public static class SignalPages
{
    public sealed record Query(string? Source, string? Where, string? Period, string? From, string? To, string? After, string? Words)
    {
        public const string All = "all";
    }

    public static async Task<IResult> List(
        [AsParameters] Query query, Caller caller, FindSignals find, SourceCatalogue catalogue, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var sources = await catalogue.AllAsync(caller.Workspace.Id, cancel);
        // A source may be called "all" itself; then that is the one.
        var source = sources.FirstOrDefault(s => s.Key == query.Source);
        if (source is null && query.Source is { Length: > 0 } and not Query.All) return ErrorPages.Of(SourcesErrors.Unknown(query.Source), caller);
        var period = Period.Read(query.Period ?? "all", query.From, query.To, caller.Workspace.Zone, time);
        var view = new SignalsView(sources, source, query.Where, query.Words == "yes", period, await units.NamesAsync(caller.Actor, cancel));
        IReadOnlyList<string> read = source is null ? [.. sources.Where(s => s.Mode == Mode.Identified).Select(s => s.Key)] : [source.Key];
        if (read.Count == 0) return Page.Of<SignalsPage>(new { Caller = caller, View = view });
        _ = SignalCursor.TryRead(query.After, out var after);
        var found = await find.RunAsync(new(read, query.Where, period.From, period.To, after, WithWords: view.WithWords), caller.Actor, cancel);
        return found.Failed(out var problem, out var page)
            ? Page.Of<SignalsPage>(new { Caller = caller, View = view with { Problem = problem } }, ProblemResults.StatusOf(problem.Kind))
            : Page.Of<SignalsPage>(new { Caller = caller, View = view with { Page = page } });
    }

    public static async Task<IResult> Show(Guid id, Caller caller, SignalReader log, SourceCatalogue catalogue, ListUnits units, CancellationToken cancel)
    {
        if (await log.FindAsync(caller.Workspace.Id, id, cancel) is not { } logged) return ErrorPages.Of(SignalsErrors.NotFound(id), caller);
        var source = await catalogue.FindAsync(caller.Workspace.Id, logged.Signal.Source, cancel);
        if (source is null or { Mode: not Mode.Identified }) return ErrorPages.Of(ReadingsErrors.OnlyGroups(source?.Title ?? logged.Signal.Source), caller);
        return Page.Of<SignalPage>(new { Caller = caller, Source = source, logged.Signal, UnitNames = await units.NamesAsync(caller.Actor, cancel) });
    }
}
