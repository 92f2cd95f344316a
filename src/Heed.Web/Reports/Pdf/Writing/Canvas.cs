using System.Globalization;
using System.Text;

namespace Heed.Web.Reports.Pdf.Writing;

/// <summary>A page being drawn on.</summary>
internal sealed class Canvas(PdfFile file, double width, double height)
{
    // How far the handles of four curves stand out so that they make a circle.
    private const double Circle = 0.5523;

    private readonly StringBuilder _content = new();

    public double Width => width;

    public double Height => height;

    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        Begin(stroke);
        Write($"{x1:0.##} {Up(y1):0.##} m {x2:0.##} {Up(y2):0.##} l S");
    }

    public void Curve(Spot from, Spot handle, Spot otherHandle, Spot to, Stroke stroke)
    {
        Begin(stroke);
        Write($"{from.X:0.##} {Up(from.Y):0.##} m {handle.X:0.##} {Up(handle.Y):0.##} {otherHandle.X:0.##} {Up(otherHandle.Y):0.##} {to.X:0.##} {Up(to.Y):0.##} c S");
    }

    public void Fill(Box box, Colour colour)
    {
        FillWith(colour);
        Write($"{box.X:0.##} {Up(box.Bottom):0.##} {box.Width:0.##} {box.Height:0.##} re f");
    }

    public void Fill(IReadOnlyList<Spot> corners, Colour colour)
    {
        FillWith(colour);
        Write($"{corners[0].X:0.##} {Up(corners[0].Y):0.##} m");
        foreach (var corner in corners.Skip(1)) Write($"{corner.X:0.##} {Up(corner.Y):0.##} l");
        Write($"h f");
    }

    /// <summary>A rectangle with round corners; a dot where the radius is half its sides.</summary>
    public void FillRounded(Box box, double radius, Colour colour)
    {
        FillWith(colour);
        Path(box, radius);
        Write($"f");
    }

    public void Dot(double x, double y, double radius, Colour fill, Stroke edge)
    {
        FillWith(fill);
        Begin(edge);
        Path(new(x - radius, y - radius, 2 * radius, 2 * radius), radius);
        Write($"B");
    }

    /// <param name="text">One line.</param>
    /// <param name="letters">In which letters.</param>
    /// <param name="colour">Their colour.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="baseline">The line it stands on.</param>
    public void Text(string text, Letters letters, Colour colour, double x, double baseline)
    {
        FillWith(colour);
        Write($"BT /{file.Use(letters.Font, text)} {letters.Size:0.##} Tf {x:0.##} {Up(baseline):0.##} Td <");
        foreach (var rune in text.EnumerateRunes()) _content.Append(CultureInfo.InvariantCulture, $"{letters.Font.Glyph(rune.Value):X4}");
        Write($"> Tj ET");
    }

    private void Path(Box box, double radius)
    {
        var (left, right, top, bottom, handle) = (box.X, box.Right, Up(box.Y), Up(box.Bottom), radius * (1 - Circle));
        Write($"{left + radius:0.##} {top:0.##} m {right - radius:0.##} {top:0.##} l {right - handle:0.##} {top:0.##} {right:0.##} {top - handle:0.##} {right:0.##} {top - radius:0.##} c");
        Write($"{right:0.##} {bottom + radius:0.##} l {right:0.##} {bottom + handle:0.##} {right - handle:0.##} {bottom:0.##} {right - radius:0.##} {bottom:0.##} c");
        Write($"{left + radius:0.##} {bottom:0.##} l {left + handle:0.##} {bottom:0.##} {left:0.##} {bottom + handle:0.##} {left:0.##} {bottom + radius:0.##} c");
        Write($"{left:0.##} {top - radius:0.##} l {left:0.##} {top - handle:0.##} {left + handle:0.##} {top:0.##} {left + radius:0.##} {top:0.##} c h");
    }

    private void Begin(Stroke stroke)
    {
        var (colour, dash) = (stroke.Colour, stroke.Dash);
        Write($"{colour.Red / 255.0:0.###} {colour.Green / 255.0:0.###} {colour.Blue / 255.0:0.###} RG {stroke.Width:0.##} w {(stroke.RoundEnds ? 1 : 0)} J");
        if (dash > 0) Write($"[{dash:0.##} {dash:0.##}] 0 d");
        else Write($"[] 0 d");
    }

    private void FillWith(Colour colour) => Write($"{colour.Red / 255.0:0.###} {colour.Green / 255.0:0.###} {colour.Blue / 255.0:0.###} rg");

    private double Up(double y) => height - y;

    private void Write(FormattableString operation) => _content.Append(operation.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
