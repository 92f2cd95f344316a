using Heed.Readings.Exports;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class ExportsApi
{
    /// <summary>A source's signals one by one; they are sent as they are read.</summary>
    public static async Task<IResult> Get(string? source, string? where, DateOnly? from, DateOnly? to, string? format, string? language, Caller caller, ExportSignals exports, CancellationToken cancel)
    {
        if (!ReadQuery.TryWord<ExportFormat>(format, out var written)) return ApiErrors.Parameter("format", "must be csv, jsonl, xlsx or sav.").ToResult();
        var made = await exports.RunAsync(new(source ?? "", where, from, to, written) { Language = language ?? "en" }, caller.Actor, cancel);
        return made.Failed(out var problem, out var export) ? problem.ToResult() : TypedResults.Stream(stream => export.WriteAsync(stream, cancel), export.MediaType, export.FileName);
    }
}
