using Heed.Base.Results;
using Heed.Measures.Drivers;
using Heed.Readings.Drivers;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class DriversApi
{
    /// <summary>The question as it stands in an address.</summary>
    public sealed record Query(string? Source, string? Outcome, string? Drivers, string? Method, string? Where, string? Intervals, string? From, string? To, string? As, string? Missing, string? Move, string? Cost);

    public static async Task<IResult> Get([AsParameters] Query query, Caller caller, GetDrivers getDrivers, CancellationToken cancel)
    {
        if (Read(query).Failed(out var problem, out var request)) return problem.ToResult();
        var reading = await getDrivers.RunAsync(request, caller.Actor, cancel);
        return reading.Failed(out problem) ? problem.ToResult() : TypedResults.Bytes(DriversJson.Write(reading.Value), "application/json");
    }

    private static Result<DriversRequest> Read(Query query)
    {
        if (!ReadQuery.TryWord<ShareMethod>(query.Method, out var method)) return ApiErrors.Parameter("method", "must be lmg or johnson.");
        if (!ReadQuery.TryWord<ShareIntervals>(query.Intervals, out var intervals)) return ApiErrors.Parameter("intervals", "must be jackknife, bootstrap or none.");
        if (!ReadQuery.TryWord<OutcomeAs>(query.As, out var reading)) return ApiErrors.Parameter("as", "must be asked, promoter or detractor.");
        if (!ReadQuery.TryWord<MissingAnswers>(query.Missing, out var missing)) return ApiErrors.Parameter("missing", "must be complete or pairwise.");
        if (!ReadQuery.TryWord<DriverMove>(query.Move, out var move)) return ApiErrors.Parameter("move", "must be step or topbox.");
        if (!ReadQuery.TryCosts(query.Cost, out var costs)) return ApiErrors.Parameter("cost", "must be a field and a number each, as in service:1000,staff:500.");
        if (!ReadQuery.TryDay(query.From, out var from)) return ApiErrors.Parameter("from", "must be a day as yyyy-MM-dd.");
        if (!ReadQuery.TryDay(query.To, out var to)) return ApiErrors.Parameter("to", "must be a day as yyyy-MM-dd.");
        return new DriversRequest
        {
            Source = query.Source ?? "",
            Outcome = query.Outcome ?? "",
            Drivers = ReadQuery.Split(query.Drivers),
            Method = method,
            Intervals = intervals,
            As = reading,
            Missing = missing,
            Move = move,
            Costs = costs,
            Where = query.Where,
            From = from,
            To = to,
        };
    }
}
