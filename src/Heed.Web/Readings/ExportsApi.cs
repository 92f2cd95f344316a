using Heed.Readings.Exports;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class ExportsApi
{
    /// <summary>A source's signals one by one, as CSV or JSON lines; they are sent as they are read.</summary>
    public static async Task<IResult> Get(string? source, string? where, DateOnly? from, DateOnly? to, string? format, Caller caller, ExportSignals exports, CancellationToken cancel)
    {
        if (format is not (null or "csv" or "jsonl")) return Heed.Base.Results.Problem.Invalid("format", $"\"{format}\" is no format; there are csv and jsonl.", [new("format", "must be csv or jsonl.")]).ToResult();
        var made = await exports.RunAsync(new(source ?? "", where, from, to, format == "jsonl" ? ExportFormat.Jsonl : ExportFormat.Csv), caller.Actor, cancel);
        return made.Failed(out var problem, out var export) ? problem.ToResult() : TypedResults.Stream(stream => export.WriteAsync(stream, cancel), export.MediaType, export.FileName);
    }
}
