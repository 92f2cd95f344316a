using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>Pages filled from top to bottom: what does not fit begins the next one.</summary>
internal sealed class PageFlow
{
    public const double Left = 54;
    public const double Top = 60;
    private const double Bottom = 70;
    private const double LineGap = 1.35;

    private readonly PdfFile _file;

    public PageFlow(PdfFile file)
    {
        _file = file;
        Page = file.AddPage();
    }

    public Canvas Page { get; private set; }

    public double Y { get; set; } = Top;

    public double Width => Page.Width - (2 * Left);

    /// <summary>How much of the page is left.</summary>
    public double Room => Page.Height - Bottom - Y;

    public void Begin()
    {
        Page = _file.AddPage();
        Y = Top;
    }

    /// <summary>Begins a page where so much does not fit on this one.</summary>
    /// <returns>Whether it did.</returns>
    public bool Need(double height)
    {
        if (Room >= height || Y <= Top) return false;
        Begin();
        return true;
    }

    public void Space(double height) => Y += height;

    /// <summary>A heading, kept together with so much of what comes after it.</summary>
    public void Heading(string text, double with)
    {
        Need(40 + with);
        if (Y > Top) Space(20);
        Text(text, ReportLook.Heading, ReportLook.Ink);
        Space(4);
    }

    /// <summary>Words over the whole width, or a part of it.</summary>
    public void Text(string text, Letters font, Colour colour, double indent = 0, double? width = null)
    {
        foreach (var line in Lines(text, font, width ?? Width - indent))
        {
            Need(Height(font));
            Draw(line, font, colour, Left + indent, Y);
            Y += Height(font);
        }
    }

    public IReadOnlyList<string> Lines(string text, Letters font, double width) => TextLines.Break(text, width, font.Measure);

    public static double Height(Letters font) => font.Size * LineGap;

    /// <summary>A line of words with its top at a height.</summary>
    public void Draw(string text, Letters font, Colour colour, double x, double top, Side side = Side.Left)
    {
        if (text.Length == 0) return;
        var at = side switch { Side.Right => x - font.Measure(text), Side.Middle => x - (font.Measure(text) / 2), _ => x };
        Page.Text(text, font, colour, at, top + (font.Size * 1.02));
    }

    public void Rule() => Page.Line(Left, Y, Left + Width, Y, new(ReportLook.Line, .75));
}

internal enum Side
{
    Left,
    Middle,
    Right,
}
