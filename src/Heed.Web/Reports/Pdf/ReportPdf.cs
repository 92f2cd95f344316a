using System.Globalization;
using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>A report as pages to print or send: drawn as vectors, in the culture of whoever calls.</summary>
internal static class ReportPdf
{
    public static byte[] Write(ReportFacts facts)
    {
        var file = new PdfFile { Title = facts.Text["Report_Name", facts.Source.Title], Author = facts.Workspace.Name, Language = CultureInfo.CurrentUICulture.Name, Made = facts.Made };
        var flow = new PageFlow(file);
        TitleSection.Draw(flow, facts);
        ScoreSection.Draw(flow, facts);
        TrendSection.Draw(flow, facts);
        DistributionSection.Draw(flow, facts);
        BreakdownSection.Draw(flow, facts);
        DriversSection.Draw(flow, facts);
        CommentsSection.Draw(flow, facts);
        MethodSection.Draw(flow, facts);
        Number(file, facts);
        return file.Write();
    }

    /// <summary>Once all pages are there: which this is, of how many, and of what.</summary>
    private static void Number(PdfFile file, ReportFacts facts)
    {
        for (var i = 1; i < file.Pages.Count; i++)
        {
            var page = file.Pages[i];
            var (y, right) = (page.Height - 42, page.Width - PageFlow.Left);
            string number = facts.Text["Report_Page", i + 1, file.Pages.Count];
            var width = ReportLook.Small.Measure(number);
            page.Line(PageFlow.Left, y - 12, right, y - 12, new(ReportLook.Line, .75));
            page.Text(number, ReportLook.Small, ReportLook.Quiet, right - width, y);
            var of = TextLines.Break($"{facts.Workspace.Name} · {facts.Source.Title} · {facts.Days}", right - PageFlow.Left - width - 30, ReportLook.Small.Measure);
            page.Text(of.Count == 1 ? of[0] : of[0] + " …", ReportLook.Small, ReportLook.Quiet, PageFlow.Left, y);
        }
    }
}
