using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>The letters of reports, carried in the program: the same on every machine.</summary>
internal static class ReportFonts
{
    private static readonly Lazy<TrueTypeFont> s_plain = new(() => Load("plain", "OpenSans"));
    private static readonly Lazy<TrueTypeFont> s_strong = new(() => Load("strong", "OpenSans-Semibold"));

    public static Letters Plain(double size) => new(s_plain.Value, size);

    public static Letters Strong(double size) => new(s_strong.Value, size);

    private static TrueTypeFont Load(string file, string name)
    {
        using var stream = typeof(ReportFonts).Assembly.GetManifestResourceStream($"Heed.Web.Reports.{file}.ttf")!;
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return new(name, font);
    }
}
