using System.Globalization;

namespace Heed.Web.SurveyPages;

/// <summary>A colour as <c>#rrggbb</c>, and how well it can be read on another (WCAG 2.2, relative luminance).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The least contrast for words.</summary>
    public const double ForWords = 4.5;

    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour Of(string text) => new(Part(text, 1), Part(text, 3), Part(text, 5));

    public double Contrast(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>Black or white, whichever is read better on this.</summary>
    public Colour Words => Contrast(White) >= Contrast(Black) ? White : Black;

    /// <summary>The nearest to this that can be read on a ground, on the way to black or white.</summary>
    public Colour ReadableOn(Colour ground)
    {
        var to = ground.Words;
        for (var share = 0; share < 20; share++)
        {
            var mixed = Mix(to, share / 20.0);
            if (mixed.Contrast(ground) >= ForWords) return mixed;
        }

        return to;
    }

    public Colour Mix(Colour other, double share) => new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private static byte Between(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));

    private static byte Part(string text, int at) => byte.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
