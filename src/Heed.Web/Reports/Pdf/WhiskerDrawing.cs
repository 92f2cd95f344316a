using PdfSharp.Drawing;

namespace Heed.Web.Reports.Pdf;

/// <summary>A value with its interval on a line, as beside every number on the screen.</summary>
internal static class WhiskerDrawing
{
    /// <param name="flow">Where it is drawn.</param>
    /// <param name="box">The room it has.</param>
    /// <param name="at">Value and ends of the interval, as shares of the line.</param>
    /// <param name="mark">Where a dashed line stands; null for none.</param>
    /// <param name="colour">Of interval and value.</param>
    public static void Draw(PageFlow flow, XRect box, (double Value, double? Low, double? High) at, double? mark, XColor colour)
    {
        var middle = box.Y + (box.Height / 2);
        double X(double share) => box.X + (box.Width * Math.Clamp(share, 0, 1));
        flow.Graphics.DrawLine(new XPen(ReportLook.Line, 1), box.X, middle, box.Right, middle);
        if (mark is { } line) flow.Graphics.DrawLine(new XPen(ReportLook.Quiet, .7) { DashStyle = XDashStyle.Dash }, X(line), box.Y, X(line), box.Bottom);
        if (at is { Low: { } low, High: { } high }) flow.Graphics.DrawLine(new XPen(colour, 2.4) { LineCap = XLineCap.Round }, X(low), middle, X(high), middle);
        flow.Graphics.DrawEllipse(new XPen(XColors.White, .8), new XSolidBrush(colour), X(at.Value) - 3, middle - 3, 6, 6);
    }
}
