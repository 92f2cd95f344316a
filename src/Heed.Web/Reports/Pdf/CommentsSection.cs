using System.Globalization;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Understand.Dashboards;
using Heed.Web.Design;
using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>What people wrote last; where they were promised to be seen in groups only, words alone, and only when enough wrote some.</summary>
internal static class CommentsSection
{
    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        if (facts.Source.Texts.Count == 0) return;
        flow.Heading(facts.Text["Comments_Title"], 50);
        if (facts.Board.Comments.Count == 0) flow.Text(facts.Text[facts.Source.Mode == Mode.Identified ? "Comments_None" : "Anonymity_CommentsHidden", facts.Board.Score.Floors?.Comments ?? AnonymityFloor.Comments], ReportLook.Body, ReportLook.Quiet);
        foreach (var comment in facts.Board.Comments) Draw(flow, facts, comment);
    }

    private static void Draw(PageFlow flow, ReportFacts facts, Comment comment)
    {
        const double Indent = 42;
        flow.Need(PageFlow.Height(ReportLook.Body) * 2);
        if (comment.Score is { } score)
        {
            var width = Math.Max(26, ReportLook.SmallStrong.Measure(Score(facts, score)) + 10);
            flow.Page.FillRounded(new Box(PageFlow.Left, flow.Y, Math.Min(width, Indent - 4), 17), 4, ReportLook.AccentSoft);
            flow.Draw(Score(facts, score), ReportLook.SmallStrong, ReportLook.Ink, PageFlow.Left + (Math.Min(width, Indent - 4) / 2), flow.Y + 3, Side.Middle);
        }

        flow.Text(comment.Text, ReportLook.Body, ReportLook.Ink, Indent);
        string[] facets =
        [
            .. comment.At is { } at ? [TimeZoneInfo.ConvertTime(at, facts.Workspace.Zone).ToString("d MMM yyyy", CultureInfo.CurrentCulture)] : Array.Empty<string>(),
            .. comment.Unit is { } unit ? [facts.Report.UnitNames.GetValueOrDefault(unit, unit)] : Array.Empty<string>(),
        ];
        if (facets.Length > 0) flow.Text(string.Join(" · ", facets), ReportLook.Small, ReportLook.Quiet, Indent);
        flow.Space(8);
    }

    private static string Score(ReportFacts facts, double score) =>
        facts.Board.Field.Type.Kind == FieldKind.Duration ? NumberText.Of(score, MeasureUnits.Seconds) : score.ToString("0.##", CultureInfo.CurrentCulture);
}
