using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>A table of words: rows as high as their longest cell, its head said again on each page.</summary>
internal static class ReportTable
{
    private const double Gap = 8;
    private const double Pad = 3;

    /// <param name="flow">Where it is drawn.</param>
    /// <param name="shares">Of the width, for each column; the first column's words stand to the left, the others' to the right.</param>
    /// <param name="heads">What the columns are called.</param>
    /// <param name="rows">Their cells.</param>
    /// <param name="draw">Draws into a cell that has no words: row, column, its box.</param>
    public static void Draw(PageFlow flow, double[] shares, string[] heads, IReadOnlyList<string[]> rows, Action<int, int, Box>? draw = null)
    {
        Head(flow, shares, heads);
        for (var row = 0; row < rows.Count; row++)
        {
            var lines = Lines(flow, shares, rows[row], ReportLook.Small);
            if (flow.Need(Height(lines) + 1)) Head(flow, shares, heads);
            var number = row;
            Row(flow, shares, lines, ReportLook.Small, ReportLook.Ink, (column, box) => draw?.Invoke(number, column, box));
        }
    }

    private static void Head(PageFlow flow, double[] shares, string[] heads)
    {
        var lines = Lines(flow, shares, heads, ReportLook.SmallStrong);
        flow.Need(Height(lines) + 20);
        Row(flow, shares, lines, ReportLook.SmallStrong, ReportLook.Quiet, null);
    }

    private static IReadOnlyList<string>[] Lines(PageFlow flow, double[] shares, string[] cells, Letters font) =>
        [.. cells.Select((cell, i) => flow.Lines(cell, font, (shares[i] * flow.Width) - Gap))];

    private static double Height(IReadOnlyList<string>[] lines) => (lines.Max(l => l.Count) * PageFlow.Height(ReportLook.Small)) + (2 * Pad);

    private static void Row(PageFlow flow, double[] shares, IReadOnlyList<string>[] cells, Letters font, Colour colour, Action<int, Box>? draw)
    {
        var (x, height) = (PageFlow.Left, Height(cells));
        for (var column = 0; column < cells.Length; column++)
        {
            var width = shares[column] * flow.Width;
            draw?.Invoke(column, new Box(x + (Gap / 2), flow.Y + Pad, width - Gap, height - (2 * Pad)));
            for (var line = 0; line < cells[column].Count; line++)
            {
                var top = flow.Y + Pad + (line * PageFlow.Height(font));
                if (column == 0) flow.Draw(cells[column][line], font, colour, x, top);
                else flow.Draw(cells[column][line], font, colour, x + width - (Gap / 2), top, Side.Right);
            }

            x += width;
        }

        flow.Y += height;
        flow.Rule();
    }
}
