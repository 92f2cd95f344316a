using Heed.Measures.Reports;
using Heed.Readings;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Reports.Pdf;

/// <summary>Who differs: each group against all others together.</summary>
internal static class BreakdownSection
{
    private const int Most = 40;
    private static readonly double[] s_shares = [.26, .13, .19, .2, .09, .13];

    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        if (facts.Board.Breakdown is not { Groups.Count: > 0 } reading) return;
        var column = reading.Groups[0].By[0].Key;
        var groups = reading.Groups.OrderByDescending(g => g.Estimate?.N ?? 0).Take(Most).OrderByDescending(g => g.Estimate?.Value ?? double.MinValue).ToList();
        flow.Heading(Title(facts, reading, column), 120);
        flow.Text(facts.Text["Breakdown_Lead"], ReportLook.Body, ReportLook.Quiet);
        flow.Space(4);
        var (from, to) = Ends(groups);
        double Share(double value) => (value - from) / (to - from);
        ReportTable.Draw(
            flow, s_shares, [MeasureText.Column(facts.Text, facts.Source, column), facts.MeasureName, "", facts.Text["Table_Interval"], "n", facts.Text["Breakdown_Rest"]],
            [.. groups.Select(g => Row(facts, column, g))],
            (row, cell, box) =>
            {
                if (cell != 2 || groups[row].Estimate is not { IntervalHoldsValue: true, Value: { } value } estimate) return;
                var colour = groups[row].Standing switch { GroupStanding.Higher => ReportLook.Good, GroupStanding.Lower => ReportLook.Bad, _ => ReportLook.Quiet };
                WhiskerDrawing.Draw(flow, box with { Height = Math.Min(12, box.Height) }, (Share(value), Share(estimate.Low!.Value), Share(estimate.High!.Value)), reading.Whole.Value is { } whole && whole > from && whole < to ? Share(whole) : null, colour);
            });
        flow.Space(4);
        if (reading.Groups.Count > groups.Count) flow.Text(facts.Text["Breakdown_More", groups.Count, reading.Groups.Count], ReportLook.Small, ReportLook.Quiet);
        foreach (var warning in reading.Warnings.Where(w => facts.Board.Score.Warnings.All(s => s.Code != w.Code))) flow.Text(ScoreSection.Words(facts, warning), ReportLook.Small, ReportLook.Bad);
        flow.Text(facts.Text["Breakdown_How"], ReportLook.Small, ReportLook.Quiet);
    }

    private static string[] Row(ReportFacts facts, string column, ReadingGroup group)
    {
        var name = Name(facts, column, group);
        return group.Estimate is not { } estimate
            ? [name, facts.Text["Table_Hidden"], "", "", "", ""]
            : [name, NumberText.Of(estimate.Value, estimate.Unit), "", NumberText.Range(estimate, facts.Text), NumberText.Count(estimate.N), facts.Text[$"Against_{group.Standing}"]];
    }

    private static string Name(ReportFacts facts, string column, ReadingGroup group)
    {
        var value = group.By[0].Value;
        if (!group.IsRolledUp) return facts.Name(column, value);
        return value is null ? facts.Text["Anonymity_Together"] : facts.Text["Anonymity_Within", facts.Name(column, value)];
    }

    private static (double From, double To) Ends(IReadOnlyList<ReadingGroup> groups)
    {
        var known = groups.Select(g => g.Estimate).OfType<Estimate>().Where(e => e.IntervalHoldsValue).ToList();
        return known.Count == 0 ? (0, 1) : (known.Min(e => e.Low!.Value), known.Max(e => e.High!.Value) + 1e-9);
    }

    private static string Title(ReportFacts facts, Reading reading, string column)
    {
        var name = MeasureText.Column(facts.Text, facts.Source, column).WithinSentence();
        var standing = reading.Groups.Count(g => g.StandsOut);
        return standing == 0 ? facts.Text["Breakdown_TitleNone", name] : facts.Text["Breakdown_Title", standing, reading.Groups.Count, name];
    }
}
