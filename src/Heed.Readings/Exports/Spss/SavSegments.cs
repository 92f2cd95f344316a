namespace Heed.Readings.Exports.Spss;

/// <summary>How a text variable is laid out: texts wider than 255 bytes as several variables.</summary>
internal static class SavSegments
{
    /// <summary>Widest text there can be, in bytes.</summary>
    public const int Widest = 32_767;

    private const int Whole = 255;
    private const int Effective = 252;

    public static int Count(int width) => width <= Whole ? 1 : (width + Effective - 1) / Effective;

    /// <summary>The width a segment is declared with.</summary>
    public static int Declared(int width, int segment) => width <= Whole ? width : segment < Count(width) - 1 ? Whole : width - (segment * Effective);

    /// <summary>The bytes of the text a segment holds; the last ones may hold none.</summary>
    public static int Used(int width, int segment) => width <= Whole ? width : Math.Clamp(width - (segment * Whole), 0, Whole);

    /// <summary>Where in the text a segment begins.</summary>
    public static int Start(int width, int segment) => Math.Min(width, segment * Whole);

    /// <summary>Eight bytes each, as the file counts.</summary>
    public static int Blocks(int width, int segment) => (Declared(width, segment) + 7) / 8;

    /// <summary>Eight bytes each of the whole variable; a number is one.</summary>
    public static int Blocks(int width) => width == 0 ? 1 : Enumerable.Range(0, Count(width)).Sum(segment => Blocks(width, segment));
}
