using System.Globalization;
using Heed.Understand.Reports;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Reports;

/// <summary>A dashboard as a report to print or send, in the language of whoever asks.</summary>
public static class ReportPages
{
    public static async Task<IResult> Pdf(string key, [AsParameters] DashboardQuery query, string? language, Caller caller, IWriteReport write, CancellationToken cancel)
    {
        var written = await write.RunAsync(query.Keep(key), language ?? CultureInfo.CurrentUICulture.Name, caller.Actor, cancel);
        return written.Failed(out var problem, out var report) ? ErrorPages.Of(problem, caller) : TypedResults.Bytes(report.Pdf, "application/pdf", report.FileName);
    }
}
