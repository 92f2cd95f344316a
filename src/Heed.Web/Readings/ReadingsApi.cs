using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Intervals;
using Heed.Readings;
using Heed.Readings.Exports;
using Heed.Readings.Exports.Tables;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class ReadingsApi
{
    /// <summary>The question as it stands in an address.</summary>
    public sealed record Query(
        string? Measure, string? Source, string? Field, string? By, string? Where, string? From, string? To, string? Every, string? Level, string? Method, string? Of, string? Explain, string? Format);

    public static async Task<IResult> Get([AsParameters] Query query, Caller caller, GetReading getReading, HttpRequest asked, CancellationToken cancel)
    {
        if (!TryFormat(query.Format, asked, out var format)) return ApiErrors.Parameter("format", "must be json, csv or xlsx.").ToResult();
        if (Read(query).Failed(out var problem, out var request)) return problem.ToResult();
        var reading = await getReading.RunAsync(request, caller.Actor, cancel);
        if (reading.Failed(out problem)) return problem.ToResult();
        return format is { } file
            ? TypedResults.Bytes(TableFile.Write(ReadingTable.Of(reading.Value), file), file.MediaType(), $"{request.Measure}.{file.Extension()}")
            : TypedResults.Bytes(ReadingJson.Write(reading.Value), "application/json");
    }

    /// <summary>A table where the address or the header asks for one; else none.</summary>
    private static bool TryFormat(string? word, HttpRequest asked, out ExportFormat? format)
    {
        format = word switch
        {
            "csv" => ExportFormat.Csv,
            "xlsx" => ExportFormat.Xlsx,
            null or "" => asked.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).Select(a => a.MediaType.Value).FirstOrDefault() switch
            {
                "text/csv" => ExportFormat.Csv,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ExportFormat.Xlsx,
                _ => null,
            },
            _ => null,
        };
        return format is not null || word is null or "" or "json";
    }

    private static Heed.Base.Results.Result<ReadingRequest> Read(Query query)
    {
        if (string.IsNullOrEmpty(query.Measure)) return ApiErrors.Parameter("measure", "must be given: a measure's id, such as nps.");
        if (!ReadQuery.TryDay(query.From, out var from)) return ApiErrors.Parameter("from", "must be a day as yyyy-MM-dd.");
        if (!ReadQuery.TryDay(query.To, out var to)) return ApiErrors.Parameter("to", "must be a day as yyyy-MM-dd.");
        TimeBucket? every = null;
        if (query.Every is { Length: > 0 } text)
        {
            if (!Enum.TryParse<TimeBucket>(text, true, out var bucket) || !Enum.IsDefined(bucket) || !text.All(char.IsAsciiLetter)) return ApiErrors.Parameter("every", "must be day, week, sundayweek, month, quarter or year.");
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
