using System.Text;

namespace Heed.Readings.Exports.Spss;

internal static class SavText
{
    /// <summary>At most so many bytes of UTF-8, never within a character.</summary>
    public static string Cut(string text, int bytes)
    {
        if (text.Length * 3 <= bytes || Encoding.UTF8.GetByteCount(text) <= bytes) return text;
        var (end, size) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (size + rune.Utf8SequenceLength > bytes) break;
            size += rune.Utf8SequenceLength;
            end += rune.Utf16SequenceLength;
        }

        return text[..end];
    }
}
