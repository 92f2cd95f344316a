using Heed.Measures.Reports;
using Heed.Web.Design;
using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>A score over time: its interval as a band, its values as a line that breaks where there are none.</summary>
internal static class TrendChart
{
    public const double Height = 190;
    private const double Foot = 22;
    private const double Side = 52;

    /// <param name="Label">Which stretch of time.</param>
    /// <param name="Estimate">Its score; null where hidden or where nobody answered.</param>
    /// <param name="Open">Whether it is not over yet.</param>
    /// <param name="Marked">Whether the question changed in it.</param>
    public sealed record Point(string Label, Estimate? Estimate, bool Open, bool Marked);

    public static void Draw(PageFlow flow, IReadOnlyList<Point> points, string unit, (double? Least, double? Most) range)
    {
        var known = points.Select(p => p.Estimate).OfType<Estimate>().Where(e => e.Value is not null).ToList();
        var axis = Axis.Around(known.Min(e => Low(e)), known.Max(e => High(e)), range.Least, range.Most);
        flow.Need(Height);
        var (left, top, width, height) = (PageFlow.Left + Side, flow.Y + 6, flow.Width - Side - 8, Height - Foot - 12);
        var step = width / Math.Max(1, points.Count - 1);
        double X(int i) => points.Count == 1 ? left + (width / 2) : left + (i * step);
        double Y(double value) => top + (height * (1 - axis.Share(value)));

        foreach (var tick in axis.Ticks)
        {
            flow.Page.Line(left, Y(tick), left + width, Y(tick), new(ReportLook.Line, .75));
            flow.Draw(NumberText.Of(tick, unit), ReportLook.Small, ReportLook.Quiet, left - 6, Y(tick) - 6, Pdf.Side.Right);
        }

        DrawBand(flow, points, X, Y);
        DrawLine(flow, points, X, Y);
        DrawMarks(flow, points, X, top, height);
        DrawLabels(flow, points, X, top + height + 5);
        flow.Y += Height;
    }

    private static void DrawBand(PageFlow flow, IReadOnlyList<Point> points, Func<int, double> x, Func<double, double> y)
    {
        foreach (var run in Runs(points, p => p.Estimate is { IntervalHoldsValue: true }))
        {
            Spot[] edge =
            [
                .. run.Select(i => new Spot(x(i), y(points[i].Estimate!.High!.Value))),
                .. run.Reverse().Select(i => new Spot(x(i), y(points[i].Estimate!.Low!.Value))),
            ];
            if (run.Length == 1) flow.Page.Line(edge[0].X, edge[0].Y, edge[1].X, edge[1].Y, new(ReportLook.AccentSoft, 4));
            else flow.Page.Fill(edge, ReportLook.AccentSoft);
        }
    }

    private static void DrawLine(PageFlow flow, IReadOnlyList<Point> points, Func<int, double> x, Func<double, double> y)
    {
        foreach (var run in Runs(points, p => p.Estimate?.Value is not null))
        {
            for (var at = 1; at < run.Length; at++)
            {
                var (from, to) = (run[at - 1], run[at]);
                var stroke = new Stroke(ReportLook.Accent, 1.6) { Dash = points[to].Open ? 3 : 0 };
                flow.Page.Line(x(from), y(points[from].Estimate!.Value!.Value), x(to), y(points[to].Estimate!.Value!.Value), stroke);
            }

            foreach (var i in run)
            {
                flow.Page.Dot(x(i), y(points[i].Estimate!.Value!.Value), 2.2, points[i].Open ? Colour.White : ReportLook.Accent, new(ReportLook.Accent, 1.2));
            }
        }
    }

    private static void DrawMarks(PageFlow flow, IReadOnlyList<Point> points, Func<int, double> x, double top, double height)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Marked) flow.Page.Line(x(i), top, x(i), top + height, new(ReportLook.Bad, .9) { Dash = 1.5 });
        }
    }

    /// <summary>As many labels as stand side by side, the first and the last always among them.</summary>
    private static void DrawLabels(PageFlow flow, IReadOnlyList<Point> points, Func<int, double> x, double top)
    {
        var widest = points.Max(p => ReportLook.Small.Measure(p.Label)) + 12;
        var every = Math.Max(1, (int)Math.Ceiling(widest * (points.Count - 1) / Math.Max(1, x(points.Count - 1) - x(0))));
        for (var i = 0; i < points.Count; i++)
        {
            var last = i == points.Count - 1;
            if (!last && (i % every != 0 || (points.Count - 1 - i < every && i > 0))) continue;
            var side = points.Count == 1 ? Pdf.Side.Middle : last ? Pdf.Side.Right : i == 0 ? Pdf.Side.Left : Pdf.Side.Middle;
            flow.Draw(points[i].Label, ReportLook.Small, ReportLook.Quiet, last && points.Count > 1 ? x(i) + 8 : i == 0 && points.Count > 1 ? x(i) - 8 : x(i), top, side);
        }
    }

    private static IEnumerable<int[]> Runs(IReadOnlyList<Point> points, Func<Point, bool> belongs)
    {
        List<int> run = [];
        for (var i = 0; i <= points.Count; i++)
        {
            if (i < points.Count && belongs(points[i])) run.Add(i);
            else if (run.Count > 0)
            {
                yield return [.. run];
                run.Clear();
            }
        }
    }

    private static double Low(Estimate estimate) => estimate.IntervalHoldsValue ? Math.Min(estimate.Low!.Value, estimate.Value!.Value) : estimate.Value!.Value;

    private static double High(Estimate estimate) => estimate.IntervalHoldsValue ? Math.Max(estimate.High!.Value, estimate.Value!.Value) : estimate.Value!.Value;
}
