using System.Globalization;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Reports;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Readings.Exports;
using Heed.Readings.Exports.Tables;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Readings;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Complaints;

/// <summary>The report on the complaints of a period: on the page, as a table, as a PDF.</summary>
public static class ComplaintReportPages
{
    public static async Task<IResult> Show(string? from, string? to, string? unit, Caller caller, ReportComplaints report, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var made = Read(from, to, unit, caller, time).Failed(out var problem, out var input) ? problem : await report.RunAsync(input, caller.Actor, cancel);
        if (made.Failed(out problem, out var shown)) return ErrorPages.Of(problem, caller);
        return Page.Of<ComplaintReportPage>(new { Caller = caller, Report = shown, Unit = unit, Tree = await units.RunAsync(caller.Actor, cancel) });
    }

    public static async Task<IResult> Take(string extension, string? from, string? to, string? unit, Caller caller, ReportComplaints report, ListUnits units, IStringLocalizer<Texts> text, TimeProvider time, CancellationToken cancel)
    {
        var made = Read(from, to, unit, caller, time).Failed(out var problem, out var input) ? problem : await report.RunAsync(input, caller.Actor, cancel);
        if (made.Failed(out problem, out var shown)) return ErrorPages.Of(problem, caller);
        var name = string.Create(CultureInfo.InvariantCulture, $"complaints-{shown.From:yyyy-MM-dd}-{shown.To:yyyy-MM-dd}");
        if (extension == "pdf")
        {
            var named = unit is null ? null : (await units.NamesAsync(caller.Actor, cancel)).GetValueOrDefault(unit, unit);
            return TypedResults.Bytes(ComplaintReportPdf.Write(shown, caller, named, text, time.GetUtcNow()), "application/pdf", name + ".pdf");
        }

        if (!ReadQuery.TryWord<ExportFormat>(extension, out var format) || format is not (ExportFormat.Csv or ExportFormat.Xlsx)) return ErrorPages.Of(Problem.NotFound("no-table", $"There is no report to take away as {extension}."), caller);
        return TypedResults.Bytes(TableFile.Write(ComplaintReportText.Table(text, shown), format), format.MediaType(), $"{name}.{format.Extension()}");
    }

    /// <summary>The days asked for; without any, the half-year under way.</summary>
    private static Result<ReportComplaints.Input> Read(string? from, string? to, string? unit, Caller caller, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(caller.Local(time.GetUtcNow()).DateTime);
        var first = new DateOnly(today.Year, today.Month <= 6 ? 1 : 7, 1);
        var last = first.AddMonths(6).AddDays(-1);
        if (!Day(from, ref first) || !Day(to, ref last)) return ComplaintsErrors.BadPeriod;
        return new ReportComplaints.Input(first, last, string.IsNullOrEmpty(unit) ? null : unit);
    }

    private static bool Day(string? text, ref DateOnly day) => string.IsNullOrEmpty(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
