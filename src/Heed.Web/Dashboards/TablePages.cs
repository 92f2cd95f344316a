using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Readings.Exports;
using Heed.Readings.Exports.Tables;
using Heed.Understand.Dashboards;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Readings;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Dashboards;

/// <summary>A dashboard's tables to take away.</summary>
public static class TablePages
{
    public static async Task<IResult> Take(
        string key, string part, string extension, [AsParameters] DashboardQuery query, Caller caller, ShowDashboard show, ListUnits units, IStringLocalizer<Texts> text, TimeProvider time, CancellationToken cancel)
    {
        if (!ReadQuery.TryWord<ExportFormat>(extension, out var format) || format is not (ExportFormat.Csv or ExportFormat.Xlsx)) return ErrorPages.Of(Nothing(part, extension), caller);
        var shown = await show.RunAsync(query.Input(key, query.Days(caller.Workspace.Zone, time)), caller.Actor, cancel);
        if (shown.Failed(out var problem, out var board)) return ErrorPages.Of(problem, caller);
        if (DashboardTable.Of(part, board, await units.NamesAsync(caller.Actor, cancel), text) is not { } table) return ErrorPages.Of(Nothing(part, extension), caller);
        return TypedResults.Bytes(TableFile.Write(table, format), format.MediaType(), $"{key}-{part}.{format.Extension()}");
    }

    private static Problem Nothing(string part, string extension) => Problem.NotFound("no-table", $"There is no table \"{part}\" to take away as {extension}.");
}
