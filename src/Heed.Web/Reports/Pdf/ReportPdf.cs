using System.Globalization;
using Heed.Web.Design;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Heed.Web.Reports.Pdf;

/// <summary>A report as pages to print or send: drawn as vectors, in the culture of whoever calls.</summary>
internal static class ReportPdf
{
    public static byte[] Write(ReportFacts facts)
    {
        using var document = new PdfDocument();
        document.Info.Title = facts.Text["Report_Name", facts.Source.Title];
        document.Info.Author = facts.Workspace.Name;
        document.Info.Creator = "Heed";
        document.Info.CreationDate = facts.Made.DateTime;
        document.Language = CultureInfo.CurrentUICulture.Name;
        using (var flow = new PageFlow(document))
        {
            TitleSection.Draw(flow, facts);
            ScoreSection.Draw(flow, facts);
            TrendSection.Draw(flow, facts);
            DistributionSection.Draw(flow, facts);
            BreakdownSection.Draw(flow, facts);
            DriversSection.Draw(flow, facts);
            CommentsSection.Draw(flow, facts);
            MethodSection.Draw(flow, facts);
        }

        Number(document, facts);
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    /// <summary>Once all pages are there: which this is, of how many, and of what.</summary>
    private static void Number(PdfDocument document, ReportFacts facts)
    {
        for (var i = 1; i < document.PageCount; i++)
        {
            using var graphics = XGraphics.FromPdfPage(document.Pages[i]);
            var (y, right) = (document.Pages[i].Height.Point - 42, document.Pages[i].Width.Point - PageFlow.Left);
            var brush = new XSolidBrush(ReportLook.Quiet);
            var number = facts.Text["Report_Page", i + 1, document.PageCount].Value;
            var width = graphics.MeasureString(number, ReportLook.Small).Width;
            graphics.DrawLine(new XPen(ReportLook.Line, .75), PageFlow.Left, y - 12, right, y - 12);
            graphics.DrawString(number, ReportLook.Small, brush, right - width, y);
            var of = TextLines.Break($"{facts.Workspace.Name} · {facts.Source.Title} · {facts.Days}", right - PageFlow.Left - width - 20, words => graphics.MeasureString(words, ReportLook.Small).Width);
            graphics.DrawString(of.Count == 1 ? of[0] : of[0] + " …", ReportLook.Small, brush, PageFlow.Left, y);
        }
    }
}
