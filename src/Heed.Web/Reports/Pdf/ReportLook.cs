using Heed.Web.Reports.Pdf.Writing;

namespace Heed.Web.Reports.Pdf;

/// <summary>Colours and letters of reports: those of the console, on white.</summary>
internal static class ReportLook
{
    public static Colour Ink { get; } = Colour.Of(0x12262b);
    public static Colour Quiet { get; } = Colour.Of(0x52666b);
    public static Colour Line { get; } = Colour.Of(0xdfe4e2);
    public static Colour Accent { get; } = Colour.Of(0x0e6e6b);
    public static Colour AccentSoft { get; } = Colour.Of(0xd3e9e6);
    public static Colour Good { get; } = Accent;
    public static Colour Middle { get; } = Colour.Of(0xb9b5a6);
    public static Colour Bad { get; } = Colour.Of(0xc4531f);

    public static Letters Body { get; } = ReportFonts.Plain(10);
    public static Letters BodyStrong { get; } = ReportFonts.Strong(10);
    public static Letters Small { get; } = ReportFonts.Plain(8.5);
    public static Letters SmallStrong { get; } = ReportFonts.Strong(8.5);
    public static Letters Heading { get; } = ReportFonts.Strong(15);
    public static Letters Title { get; } = ReportFonts.Strong(26);
    public static Letters Lead { get; } = ReportFonts.Plain(13);
    public static Letters Value { get; } = ReportFonts.Strong(34);
}
