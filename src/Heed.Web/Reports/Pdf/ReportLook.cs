using PdfSharp.Drawing;

namespace Heed.Web.Reports.Pdf;

/// <summary>Colours and letters of reports: those of the console, on white.</summary>
internal static class ReportLook
{
    public static XColor Ink { get; } = XColor.FromArgb(0x12, 0x26, 0x2b);
    public static XColor Quiet { get; } = XColor.FromArgb(0x52, 0x66, 0x6b);
    public static XColor Line { get; } = XColor.FromArgb(0xdf, 0xe4, 0xe2);
    public static XColor Accent { get; } = XColor.FromArgb(0x0e, 0x6e, 0x6b);
    public static XColor AccentSoft { get; } = XColor.FromArgb(0xd3, 0xe9, 0xe6);
    public static XColor Good { get; } = Accent;
    public static XColor Middle { get; } = XColor.FromArgb(0xb9, 0xb5, 0xa6);
    public static XColor Bad { get; } = XColor.FromArgb(0xc4, 0x53, 0x1f);

    public static XFont Body { get; } = ReportFonts.Plain(10);
    public static XFont BodyStrong { get; } = ReportFonts.Strong(10);
    public static XFont Small { get; } = ReportFonts.Plain(8.5);
    public static XFont SmallStrong { get; } = ReportFonts.Strong(8.5);
    public static XFont Heading { get; } = ReportFonts.Strong(15);
    public static XFont Title { get; } = ReportFonts.Strong(26);
    public static XFont Lead { get; } = ReportFonts.Plain(13);
    public static XFont Value { get; } = ReportFonts.Strong(34);
}
