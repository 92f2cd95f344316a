using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Heed.Web.Reports.Pdf;

/// <summary>Pages filled from top to bottom: what does not fit begins the next one.</summary>
internal sealed class PageFlow : IDisposable
{
    public const double Left = 54;
    public const double Top = 60;
    private const double Bottom = 70;
    private const double LineGap = 1.35;

    private readonly PdfDocument _document;
    private XGraphics _graphics = null!;
    private PdfPage _page = null!;

    public PageFlow(PdfDocument document)
    {
        _document = document;
        Begin();
    }

    public XGraphics Graphics => _graphics;

    public double Y { get; set; }

    public double Width => _page.Width.Point - (2 * Left);

    /// <summary>How much of the page is left.</summary>
    public double Room => _page.Height.Point - Bottom - Y;

    public void Begin()
    {
        _graphics?.Dispose();
        _page = _document.AddPage();
        _page.Size = PageSize.A4;
        _graphics = XGraphics.FromPdfPage(_page);
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
    public void Text(string text, XFont font, XColor colour, double indent = 0, double? width = null)
    {
        foreach (var line in Lines(text, font, width ?? Width - indent))
        {
            Need(Height(font));
            Draw(line, font, colour, Left + indent, Y);
            Y += Height(font);
        }
    }

    public IReadOnlyList<string> Lines(string text, XFont font, double width) => TextLines.Break(text, width, words => Measure(words, font));

    public double Measure(string text, XFont font) => _graphics.MeasureString(text, font).Width;

    public static double Height(XFont font) => font.Size * LineGap;

    /// <summary>A line of words with its top at a height.</summary>
    public void Draw(string text, XFont font, XColor colour, double x, double top, Side side = Side.Left)
    {
        if (text.Length == 0) return;
        var at = side switch { Side.Right => x - Measure(text, font), Side.Middle => x - (Measure(text, font) / 2), _ => x };
        _graphics.DrawString(text, font, new XSolidBrush(colour), at, top + (font.Size * 1.02));
    }

    public void Rule()
    {
        _graphics.DrawLine(new XPen(ReportLook.Line, .75), Left, Y, Left + Width, Y);
    }

    public void Dispose() => _graphics.Dispose();
}

internal enum Side
{
    Left,
    Middle,
    Right,
}
