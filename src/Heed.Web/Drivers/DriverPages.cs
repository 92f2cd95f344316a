using System.Globalization;
using Heed.Base.Results;
using Heed.Measures.Drivers;
using Heed.Readings.Drivers;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Readings;

namespace Heed.Web.Drivers;

/// <summary>What a score hangs on, and where to begin.</summary>
public static class DriverPages
{
    /// <summary>The question as it stands in an address; the form names a driver at a time.</summary>
    public sealed record Query(
        string? Outcome, string[]? Drivers, string? Method, string? Where, string? Period, string? From, string? To, string? PerformanceAt, string? ShareAt,
        string? As, string? Missing, string? Move);

    public static async Task<IResult> Show(string key, [AsParameters] Query query, HttpRequest address, Caller caller, OfferDrivers offer, GetDrivers getDrivers, TimeProvider time, CancellationToken cancel)
    {
        if ((await offer.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var offered)) return ErrorPages.Of(problem, caller);
        var period = Period.Read(query.Period, query.From, query.To, caller.Workspace.Zone, time);
        var asked = !string.IsNullOrEmpty(query.Outcome) || query.Drivers is { Length: > 0 };
        var outcome = query.Outcome is { Length: > 0 } named ? named : offered.Outcome ?? "";
        var costs = CostsEntered.Read(address.Query);
        var request = new DriversRequest
        {
            Source = key,
            Outcome = outcome,
            // An outcome left ticked among the drivers is plainly not meant as one.
            Drivers = asked ? [.. (query.Drivers ?? []).SelectMany(ReadQuery.Split).Where(name => name != outcome)] : offered.Usual(outcome),
            As = Of<OutcomeAs>(query.As),
            Missing = Of<MissingAnswers>(query.Missing),
            Move = Of<DriverMove>(query.Move),
            Method = Of<ShareMethod>(query.Method),
            Where = string.IsNullOrWhiteSpace(query.Where) ? null : query.Where,
            From = period.From,
            To = period.To,
        };
        // A cost of a driver no longer chosen is kept in the form, should it come back.
        request = request with { Costs = costs.Of(request.Drivers) };
        var view = new DriversView(offered, request, period) { PerformanceAt = Number(query.PerformanceAt), ShareAt = Number(query.ShareAt), Costs = costs };
        if (offered.Drivers.Count < 2) return Page.Of<DriversPage>(new { Caller = caller, View = view });
        var read = await getDrivers.RunAsync(request, caller.Actor, cancel);
        if (!read.Failed(out problem, out var reading)) return Page.Of<DriversPage>(new { Caller = caller, View = view with { Reading = reading } });
        if (problem.Kind != ProblemKind.Invalid) return ErrorPages.Of(problem, caller);
        return Page.Of<DriversPage>(new { Caller = caller, View = view with { Problem = problem } }, asked ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static T Of<T>(string? word)
        where T : struct, Enum => ReadQuery.TryWord<T>(word, out var value) ? value : default;

    private static double? Number(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
