using System.Buffers;
using System.Globalization;
using System.Text;

namespace Heed.Readings.Exports.Spreadsheets;

/// <summary>Words as a workbook's XML takes them.</summary>
internal static class CellText
{
    /// <summary>Most UTF-16 units a cell holds; a longer one makes Excel call the file broken.</summary>
    public const int Longest = 32_767;

    private static readonly SearchValues<char> s_special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '&', '<', '>', '"', '_', '\uFFFE', '\uFFFF']);

    /// <summary>Cut to what a cell holds, never within a character; the end says that something is missing.</summary>
    public static string Fit(string text)
    {
        if (text.Length <= Longest) return text;
        var end = Longest - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }

    /// <summary>Appends as UTF-8 with what XML and Excel take for something else written out; characters XML does not know as Excel writes them, <c>_x0001_</c>.</summary>
    public static void Append(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(s_special) is var at and >= 0)
        {
            Utf8(to, text[..at]);
            Utf8(to, Written(text[at..]));
            text = text[(at + 1)..];
        }

        Utf8(to, text);
    }

    private static string Written(ReadOnlySpan<char> text) => text[0] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\n' => "&#10;",
        '\t' => "&#9;",
        // Excel's own mark, met by chance in someone's words.
        '_' => LooksWritten(text) ? "_x005F_" : "_",
        var control => string.Create(CultureInfo.InvariantCulture, $"_x{(int)control:X4}_"),
    };

    private static bool LooksWritten(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private static void Utf8(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        if (text.Length > 0) Encoding.UTF8.GetBytes(text, to);
    }
}
