using Heed.Readings;
using Heed.Web.Design;

namespace Heed.Web.Reports.Pdf;

/// <summary>The last page: what each number means, so that nobody has to guess.</summary>
internal static class MethodSection
{
    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        flow.Begin();
        flow.Heading(facts.Text["Report_Method"], 60);
        var whole = facts.Board.Score.Whole;
        Say(flow, facts.MeasureName, facts.Meaning);
        Say(flow, "n", facts.Text["Report_Method_N"]);
        Say(flow, facts.Text["Table_Interval"], facts.Text["Report_Method_Interval", NumberText.Level(whole), whole.Method]);
        Say(flow, facts.Text["Report_Method_Change_Title"], facts.Text["Report_Method_Change"]);
        Say(flow, facts.Text["Breakdown_Rest"], facts.Text["Report_Method_Rest"]);
        Say(flow, facts.Text["Drivers_Title"], facts.Text["Report_Method_Drivers"]);
        Say(flow, facts.Text["Report_Method_Hidden_Title"], facts.Text["Report_Method_Hidden", facts.Board.Score.Floors?.Numbers ?? AnonymityFloor.Numbers, facts.Board.Score.Floors?.Comments ?? AnonymityFloor.Comments]);
        Say(flow, facts.Text["Report_Method_Days_Title"], facts.Text["Report_Method_Days", facts.Workspace.TimeZone]);
    }

    private static void Say(PageFlow flow, string title, string text)
    {
        flow.Need(44);
        flow.Text(title, ReportLook.BodyStrong, ReportLook.Ink);
        flow.Text(text, ReportLook.Body, ReportLook.Ink);
        flow.Space(9);
    }
}
