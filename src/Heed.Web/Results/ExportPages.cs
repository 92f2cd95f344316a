using Heed.Readings.Exports;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Results;

/// <summary>A survey's responses to take away.</summary>
public static class ExportPages
{
    public static async Task<IResult> Responses(string key, Caller caller, ExportSignals exports, CancellationToken cancel)
    {
        var made = await exports.RunAsync(new(key), caller.Actor, cancel);
        return made.Failed(out var problem, out var export) ? ErrorPages.Of(problem, caller) : TypedResults.Stream(stream => export.WriteAsync(stream, cancel), export.MediaType, export.FileName);
    }
}
