using Heed.Web.Dashboards;
using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>The first page: of what, of which days, for whom, and the one number.</summary>
internal static class TitleSection
{
    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        var page = flow.Page;
        page.Fill(new Box(0, 0, page.Width, 14), ReportLook.Accent);
        Logo(page, PageFlow.Left, 54);
        flow.Draw("Heed", ReportFonts.Strong(15), ReportLook.Ink, PageFlow.Left + 36, 58);
        flow.Y = 200;
        flow.Text(facts.Workspace.Name, ReportLook.Lead, ReportLook.Quiet);
        flow.Space(6);
        flow.Text(facts.Source.Title, ReportLook.Title, ReportLook.Ink);
        flow.Space(6);
        flow.Text(MeasureText.Name(facts.Text, facts.Board.Measure, facts.Source, facts.Board.Field), ReportLook.Lead, ReportLook.Ink);
        flow.Space(4);
        flow.Text(facts.Days, ReportLook.Lead, ReportLook.Ink);
        if (facts.Asked.Where is { } where)
        {
            flow.Space(4);
            flow.Text(facts.Text["Report_Only", where], ReportLook.Body, ReportLook.Quiet);
        }

        flow.Space(36);
        flow.Rule();
        flow.Space(16);
        ScoreSection.Number(flow, facts);
        flow.Y = Math.Max(flow.Y + 30, page.Height - 130);
        flow.Text(facts.Text["Report_Made", facts.Made.ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.CurrentCulture), facts.Workspace.TimeZone], ReportLook.Small, ReportLook.Quiet);
        flow.Begin();
    }

    private static void Logo(Canvas page, double x, double y)
    {
        page.FillRounded(new Box(x, y, 28, 28), 8, ReportLook.Accent);
        var stroke = new Stroke(Colour.White, 2.8) { RoundEnds = true };
        page.Line(x + 8, y + 7, x + 8, y + 21, stroke);
        page.Line(x + 20, y + 7, x + 20, y + 21, stroke);
        page.Curve(new(x + 8, y + 14), new(x + 11.5, y + 9.6), new(x + 16.5, y + 9.6), new(x + 20, y + 14), stroke);
    }
}
