using System.Globalization;
using Heed.Act.Complaints.Reports;
using Heed.Web.Api;
using Heed.Web.Cases;
using Heed.Web.Design;
using Heed.Web.Reports.Pdf;
using Heed.Web.Reports.Pdf.Writing;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Complaints;

/// <summary>The report on complaints as pages to send to a board or a supervisor.</summary>
internal static class ComplaintReportPdf
{
    public static byte[] Write(ComplaintReport report, Caller caller, string? unit, IStringLocalizer<Texts> text, DateTimeOffset made)
    {
        var file = new PdfFile { Title = $"{text["ComplaintReport_Title"]} · {caller.Workspace.Name}", Author = caller.Workspace.Name, Language = CultureInfo.CurrentUICulture.Name, Made = made };
        var flow = new PageFlow(file);
        flow.Text(text["ComplaintReport_Title"], ReportLook.Title, ReportLook.Ink);
        flow.Space(6);
        flow.Text(string.Join(" · ", new[] { caller.Workspace.Name, unit, $"{Day(report.From)} – {Day(report.To)}" }.Where(p => p is not null)), ReportLook.Lead, ReportLook.Quiet);
        flow.Heading(text["ComplaintReport_All"], 120);
        ReportTable.Draw(flow, [.5, .25, .25], ["", text["ComplaintReport_Value"], text["Table_Interval"]], Facts(report, text));
        foreach (var (cut, lines) in report.Cuts.Where(c => c.Value.Count > 0))
        {
            flow.Heading(text[$"ComplaintReport_By{cut}"], 60);
            ReportTable.Draw(flow, [.55, .15, .15, .15], ["", text["ComplaintReport_Count"], text["ComplaintReport_Ended"], text["ComplaintReport_Late"]], [.. lines.Select(l => (string[])[ComplaintReportText.Line(text, report, cut, l.Key), NumberText.Count(l.Count), NumberText.Count(l.Ended), NumberText.Count(l.Late)])]);
        }

        flow.Space(12);
        flow.Text(text["ComplaintReport_How"], ReportLook.Small, ReportLook.Quiet);
        return file.Write();
    }

    private static IReadOnlyList<string[]> Facts(ComplaintReport report, IStringLocalizer<Texts> text) =>
    [
        [text["ComplaintReport_Received"], NumberText.Count(report.Received), ""],
        [text["ComplaintReport_Ended"], NumberText.Count(report.Ended), ""],
        [text["ComplaintReport_Open"], NumberText.Count(report.Open), ""],
        [text["ComplaintReport_Overdue"], NumberText.Count(report.Overdue), ""],
        [text["ComplaintReport_InTime"], $"{ComplaintReportText.Share(report.InTime)} (n {NumberText.Count((long)report.InTime.N)})", ComplaintReportText.Range(text, report.InTimeInterval)],
        [text["ComplaintReport_Upheld"], $"{ComplaintReportText.Share(report.Upheld)} (n {NumberText.Count((long)report.Upheld.N)})", ComplaintReportText.Range(text, report.UpheldInterval)],
        [text["ComplaintReport_Median"], $"{ComplaintReportText.Days(report.Days.Median)} (n {NumberText.Count(report.Days.Median.N)})", ComplaintReportText.DaysRange(text, report.Days.Median)],
        [text["ComplaintReport_P90"], ComplaintReportText.Days(report.Days.P90), ComplaintReportText.DaysRange(text, report.Days.P90)],
        [text["ComplaintReport_Redress"], $"{CaseText.Money(report.RedressCents, report.Book.Desk.Settings.Mandate.Currency)} (n {NumberText.Count(report.Paid)})", ""],
        [text["ComplaintReport_Repeat"], $"{NumberText.Count(report.RepeatCustomers)} (n {NumberText.Count(report.RepeatComplaints)})", ""],
    ];

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
