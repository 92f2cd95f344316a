using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Intervals;
using Heed.Readings;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class ReadingsApi
{
    /// <summary>The question as it stands in an address.</summary>
    public sealed record Query(
        string? Measure, string? Source, string? Field, string? By, string? Where, string? From, string? To, string? Every, string? Level, string? Method, string? Of, string? Explain);

    public static async Task<IResult> Get([AsParameters] Query query, Caller caller, GetReading getReading, CancellationToken cancel)
    {
        if (Read(query).Failed(out var problem, out var request)) return problem.ToResult();
        var reading = await getReading.RunAsync(request, caller.Actor, cancel);
        return reading.Failed(out problem) ? problem.ToResult() : TypedResults.Bytes(ReadingJson.Write(reading.Value), "application/json");
    }

    private static Heed.Base.Results.Result<ReadingRequest> Read(Query query)
    {
        if (string.IsNullOrEmpty(query.Measure)) return ApiErrors.Parameter("measure", "must be given: a measure's id, such as nps.");
        if (!ReadQuery.TryDay(query.From, out var from)) return ApiErrors.Parameter("from", "must be a day as yyyy-MM-dd.");
        if (!ReadQuery.TryDay(query.To, out var to)) return ApiErrors.Parameter("to", "must be a day as yyyy-MM-dd.");
        TimeBucket? every = null;
        if (query.Every is { Length: > 0 } text)
        {
            if (!Enum.TryParse<TimeBucket>(text, true, out var bucket) || !Enum.IsDefined(bucket) || !text.All(char.IsAsciiLetter)) return ApiErrors.Parameter("every", "must be day, week, month, quarter or year.");
            every = bucket;
        }

        var explain = false;
        if (query.Explain is { Length: > 0 } wish && !bool.TryParse(wish, out explain)) return ApiErrors.Parameter("explain", "must be true or false.");

        Level level = default;
        if (query.Level is { Length: > 0 } share && !(double.TryParse(share, CultureInfo.InvariantCulture, out var value) && Level.TryCreate(value, out level)))
        {
            return ApiErrors.Parameter("level", "must be a number between 0 and 1, such as 0.95.");
        }

        return new ReadingRequest
        {
            Measure = query.Measure,
            Sources = ReadQuery.Split(query.Source),
            Field = query.Field,
            By = ReadQuery.Split(query.By),
            Where = query.Where,
            From = from,
            To = to,
            Every = every,
            Level = level,
            Method = query.Method,
            Of = ReadQuery.Split(query.Of),
            Compare = true,
            Explain = explain,
        };
    }
}
