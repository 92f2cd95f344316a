using System.Globalization;
using Heed.Base.Results;
using Heed.Readings.Exports;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Readings;

namespace Heed.Web.Results;

/// <summary>A survey's responses to take away.</summary>
public static class ExportPages
{
    public static async Task<IResult> Responses(string key, string extension, Caller caller, ExportSignals exports, CancellationToken cancel)
    {
        if (!ReadQuery.TryWord<ExportFormat>(extension, out var format)) return ErrorPages.Of(Problem.NotFound("no-format", $"There is no format \"{extension}\"."), caller);
        var made = await exports.RunAsync(new(key, Format: format) { Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName }, caller.Actor, cancel);
        return made.Failed(out var problem, out var export) ? ErrorPages.Of(problem, caller) : TypedResults.Stream(stream => export.WriteAsync(stream, cancel), export.MediaType, export.FileName);
    }
}
