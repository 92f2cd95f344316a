using System.Globalization;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>How answers spread.</summary>
internal static class DistributionSection
{
    private const int Most = 20;
    private static readonly double[] s_shares = [.3, .46, .12, .12];

    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        if (facts.Board.Distribution is not { Answered: > 0 } tally) return;
        var bars = Bars(facts, tally).ToList();
        flow.Heading(facts.Text["Distribution_Title"], Math.Min(260, 60 + (bars.Count * 18)));
        flow.Text(MeasureText.Field(facts.Source, facts.Board.Field.Name), ReportLook.Body, ReportLook.Quiet);
        flow.Space(6);
        if (facts.Board.Field.Type.Kind == FieldKind.Nps) Split(flow, facts, Nps.Count(tally));
        var highest = bars.Max(b => b.Count);
        ReportTable.Draw(
            flow, s_shares, [facts.Text["Distribution_Value"], "", facts.Text["Distribution_Answers"], "%"],
            [.. bars.Select(b => new[] { b.Label, "", NumberText.Count(b.Count), Percent(b.Count, tally.Answered) })],
            (row, column, box) =>
            {
                if (column != 1 || bars[row].Count == 0) return;
                flow.Page.Fill(new Box(box.X, box.Y + 1, Math.Max(.8, box.Width * bars[row].Count / highest), Math.Min(11, box.Height - 1)), bars[row].Colour);
            });
        flow.Space(4);
        flow.Text($"n = {NumberText.Count(tally.Answered)}. {(tally.NotApplicable + tally.Missing > 0 ? facts.Text["Distribution_LeftOut", NumberText.Count(tally.NotApplicable), NumberText.Count(tally.Missing)].Value : "")}", ReportLook.Small, ReportLook.Quiet);
    }

    private static void Split(PageFlow flow, ReportFacts facts, Heed.Measures.Intervals.NpsCounts counts)
    {
        var x = PageFlow.Left;
        (double Count, Colour Colour, string Name)[] parts =
        [
            (counts.Detractors, ReportLook.Bad, facts.Text["Distribution_Detractors"]), (counts.Passives, ReportLook.Middle, facts.Text["Distribution_Passives"]), (counts.Promoters, ReportLook.Good, facts.Text["Distribution_Promoters"]),
        ];
        foreach (var (count, colour, _) in parts)
        {
            var width = flow.Width * count / counts.N;
            flow.Page.Fill(new Box(x, flow.Y, width, 14), colour);
            x += width;
        }

        flow.Y += 20;
        foreach (var (count, colour, name) in parts)
        {
            flow.Page.Fill(new Box(PageFlow.Left, flow.Y + 3, 8, 8), colour);
            flow.Text($"{name}  {Percent(count, counts.N)}", ReportLook.Small, ReportLook.Ink, indent: 14);
        }

        flow.Space(8);
    }

    private static IEnumerable<(string Label, long Count, Colour Colour)> Bars(ReportFacts facts, Tally tally)
    {
        var (type, name) = (facts.Board.Field.Type, facts.Board.Field.Name);
        if (tally.CodedRows > 0) return tally.Codes.OrderByDescending(c => c.Value).Take(Most).Select(c => (facts.Name(name, c.Key), c.Value, ReportLook.Accent));
        if (type is { IsScale: true, Points: <= Most }) return Enumerable.Range((int)type.Min!, type.Points).Select(v => (v.ToString(CultureInfo.CurrentCulture), tally.Histogram.GetValueOrDefault(v), Tone(type, v)));
        var step = (int)Math.Max(1, Math.Ceiling((tally.Moments.Max - tally.Moments.Min + 1) / Most));
        return tally.Histogram.GroupBy(h => (int)Math.Floor((double)h.Key / step) * step).OrderBy(g => g.Key).Select(g => (Stretch(type, g.Key, g.Key + step - 1), g.Sum(h => h.Value), ReportLook.Accent)).DefaultIfEmpty(("–", tally.Answered, ReportLook.Accent));
    }

    private static string Stretch(FieldType type, int from, int to) => type.Kind == FieldKind.Duration
        ? $"{NumberText.Of(from, MeasureUnits.Seconds)} – {NumberText.Of(to, MeasureUnits.Seconds)}"
        : from == to ? from.ToString(CultureInfo.CurrentCulture) : string.Create(CultureInfo.CurrentCulture, $"{from}–{to}");

    private static Colour Tone(FieldType type, int value) => type.Kind != FieldKind.Nps ? ReportLook.Accent : value switch { <= 6 => ReportLook.Bad, <= 8 => ReportLook.Middle, _ => ReportLook.Good };

    private static string Percent(double part, double whole) => NumberText.Of(100 * part / whole, MeasureUnits.Percent);
}
