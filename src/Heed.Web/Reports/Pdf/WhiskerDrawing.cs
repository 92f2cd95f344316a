using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>A value with its interval on a line, as beside every number on the screen.</summary>
internal static class WhiskerDrawing
{
    /// <param name="flow">Where it is drawn.</param>
    /// <param name="box">The room it has.</param>
    /// <param name="at">Value and ends of the interval, as shares of the line.</param>
    /// <param name="mark">Where a dashed line stands; null for none.</param>
    /// <param name="colour">Of interval and value.</param>
    public static void Draw(PageFlow flow, Box box, (double Value, double? Low, double? High) at, double? mark, Colour colour)
    {
        var middle = box.Y + (box.Height / 2);
        double X(double share) => box.X + (box.Width * Math.Clamp(share, 0, 1));
        flow.Page.Line(box.X, middle, box.Right, middle, new(ReportLook.Line, 1));
        if (mark is { } line) flow.Page.Line(X(line), box.Y, X(line), box.Bottom, new(ReportLook.Quiet, .7) { Dash = 2 });
        if (at is { Low: { } low, High: { } high }) flow.Page.Line(X(low), middle, X(high), middle, new(colour, 2.4) { RoundEnds = true });
        flow.Page.Dot(X(at.Value), middle, 3, colour, new(Colour.White, .8));
    }
}
