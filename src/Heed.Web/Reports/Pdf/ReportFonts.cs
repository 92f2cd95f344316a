using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Heed.Web.Reports.Pdf;

/// <summary>The letters of reports, carried in the program: the same on every machine, and in the file only those that are used.</summary>
internal static class ReportFonts
{
    private const string Family = "Report";
    private static readonly Lock s_once = new();
    private static readonly XPdfFontOptions s_options = new(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);

    public static XFont Plain(double size) => Make(size, XFontStyleEx.Regular);

    public static XFont Strong(double size) => Make(size, XFontStyleEx.Bold);

    private static XFont Make(double size, XFontStyleEx style)
    {
        lock (s_once) GlobalFontSettings.FontResolver ??= new Embedded();
        return new(Family, size, style, s_options);
    }

    private sealed class Embedded : IFontResolver
    {
        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? "strong" : "plain");

        public byte[] GetFont(string faceName)
        {
            using var stream = typeof(ReportFonts).Assembly.GetManifestResourceStream($"Heed.Web.Reports.{faceName}.ttf")!;
            var font = new byte[stream.Length];
            stream.ReadExactly(font);
            return font;
        }
    }
}
