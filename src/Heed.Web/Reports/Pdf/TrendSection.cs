using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Reports.Pdf;

/// <summary>The score over time.</summary>
internal static class TrendSection
{
    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        var trend = facts.Board.Trend;
        var known = trend.Groups.Count(g => g.Estimate?.Value is not null);
        if (known == 0) return;
        flow.Heading(facts.Text["Trend_Title", facts.Text[$"Every_{facts.Board.Every}"].Value.WithinSentence()], known == 1 ? 30 : TrendChart.Height + 30);
        if (known == 1)
        {
            var one = trend.Groups.First(g => g.Estimate?.Value is not null);
            flow.Text(facts.Text["Trend_One", one.By[0].Value ?? "–", NumberText.Of(one.Estimate!.Value, one.Estimate.Unit), NumberText.Range(one.Estimate, facts.Text), NumberText.Count(one.Estimate.N)], ReportLook.Body, ReportLook.Ink);
            return;
        }

        flow.Text(facts.Text["Trend_Band", NumberText.Level(trend.Whole)], ReportLook.Body, ReportLook.Quiet);
        flow.Space(6);
        var points = trend.Groups.Select(g => (Key: g.By[0].Value ?? "–", g.Estimate))
            .Select(g => new TrendChart.Point(g.Key, g.Estimate, g.Key == facts.Board.Marks.UnfinishedKey, facts.Board.Marks.Changed.ContainsKey(g.Key)));
        TrendChart.Draw(flow, [.. points], trend.Whole.Unit, MeasureText.Range(trend.Whole.Unit, facts.Board.Field.Type));
        foreach (var (key, change) in facts.Board.Marks.Changed) flow.Text(facts.Text[$"Trend_Changed_{change.What}", key], ReportLook.Small, ReportLook.Bad);
        if (trend.Groups.Any(g => g.By[0].Value == facts.Board.Marks.UnfinishedKey)) flow.Text(facts.Text["Trend_Unfinished", facts.Board.Marks.UnfinishedKey], ReportLook.Small, ReportLook.Quiet);
        DrawTable(flow, facts);
    }

    /// <summary>The numbers drawn, so that each can be read with its n.</summary>
    private static void DrawTable(PageFlow flow, ReportFacts facts)
    {
        flow.Space(8);
        double[] widths = [.26, .2, .34, .2];
        string[] heads = [facts.Text[$"Every_{facts.Board.Every}"], facts.MeasureName, facts.Text["Table_Interval"], "n"];
        ReportTable.Draw(flow, widths, heads, [
            .. facts.Board.Trend.Groups.Select(g => new[]
            {
                g.By[0].Value ?? "–",
                g.Estimate is { } e ? NumberText.Of(e.Value, e.Unit) : facts.Text["Table_Hidden"],
                g.Estimate is { } i ? NumberText.Range(i, facts.Text) : "",
                g.Estimate is { } n ? NumberText.Count(n.N) : "",
            }),
        ]);
    }
}
