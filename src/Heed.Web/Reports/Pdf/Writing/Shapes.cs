namespace Heed.Web.Reports.Pdf.Writing;

/// <summary>A colour of light, each part from 0 to 255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White => new(255, 255, 255);

    public static Colour Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}

/// <summary>A place on the page, in points from its top left.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>A rectangle, in points from the page's top left.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>How a line is drawn.</summary>
internal readonly record struct Stroke(Colour Colour, double Width)
{
    /// <summary>Lengths of line and gap; 0 for one without gaps.</summary>
    public double Dash { get; init; }

    public bool RoundEnds { get; init; }
}

/// <summary>Letters of a size.</summary>
internal sealed record Letters(TrueTypeFont Font, double Size)
{
    public double Measure(string text) => Font.Measure(text, Size);
}
