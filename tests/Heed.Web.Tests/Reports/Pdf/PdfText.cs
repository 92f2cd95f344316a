using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Web.Tests.Reports.Pdf;

/// <summary>What stands on the pages of a PDF of ours, read from the file alone: its glyphs by the table of meanings and widths that goes with each font.</summary>
internal static partial class PdfText
{
    public sealed record Word(int Page, string Text, double X, double Y, double Width);

    public static IReadOnlyList<string> Pages(byte[] file) => [.. Placed(file).GroupBy(w => w.Page).Select(page => string.Join(' ', page.Select(w => w.Text)))];

    public static IReadOnlyList<Word> Placed(byte[] file)
    {
        var objects = Objects(file);
        var pages = objects.Values.Where(o => o.Head.Contains("/Type/Page/", StringComparison.Ordinal)).ToList();
        List<Word> words = [];
        for (var page = 0; page < pages.Count; page++)
        {
            var fonts = FontName().Matches(pages[page].Head).ToDictionary(m => m.Groups[1].Value, m => Font(objects, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
            var content = Encoding.ASCII.GetString(objects[int.Parse(Contents().Match(pages[page].Head).Groups[1].Value, CultureInfo.InvariantCulture)].Data);
            foreach (Match shown in Shown().Matches(content))
            {
                var (meanings, widths) = fonts[shown.Groups[1].Value];
                var hex = shown.Groups[5].Value.Replace("\n", "", StringComparison.Ordinal);
                var glyphs = hex.Chunk(4).Select(h => Convert.ToInt32(new string(h), 16)).ToList();
                var size = Number(shown.Groups[2].Value);
                words.Add(new(page, string.Concat(glyphs.Select(g => meanings.GetValueOrDefault(g, "□"))), Number(shown.Groups[3].Value), Number(shown.Groups[4].Value), glyphs.Sum(g => widths[g]) * size / 1_000));
            }
        }

        return words;
    }

    private static (Dictionary<int, string> Meanings, Dictionary<int, double> Widths) Font(Dictionary<int, (string Head, byte[] Data)> objects, int number)
    {
        var font = objects[number].Head;
        var letters = objects[int.Parse(Descendant().Match(font).Groups[1].Value, CultureInfo.InvariantCulture)].Head;
        var map = Encoding.ASCII.GetString(objects[int.Parse(ToUnicode().Match(font).Groups[1].Value, CultureInfo.InvariantCulture)].Data);
        return (
            Meaning().Matches(map).ToDictionary(m => Convert.ToInt32(m.Groups[1].Value, 16), m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value))),
            Width().Matches(letters[letters.IndexOf("/W[", StringComparison.Ordinal)..]).ToDictionary(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m => Number(m.Groups[2].Value)));
    }

    /// <summary>Every object, found by the table at the file's end, so that a wrong place in it is noticed.</summary>
    private static Dictionary<int, (string Head, byte[] Data)> Objects(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var table = int.Parse(TableAt().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        text[table..].ShouldStartWith("xref");
        Dictionary<int, (string, byte[])> objects = [];
        var number = 0;
        foreach (Match entry in Entry().Matches(text[table..]))
        {
            number++;
            var at = int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture);
            text[at..].ShouldStartWith($"{number} 0 obj");
            var end = text.IndexOf("endobj", at, StringComparison.Ordinal);
            var stream = text.IndexOf("\nstream\n", at, StringComparison.Ordinal);
            if (stream < 0 || stream > end)
            {
                objects[number] = (text[at..end], []);
                continue;
            }

            var length = int.Parse(Length().Match(text[at..stream]).Groups[1].Value, CultureInfo.InvariantCulture);
            using var unpacked = new MemoryStream();
            using (var inflate = new ZLibStream(new MemoryStream(file, stream + 8, length), CompressionMode.Decompress)) inflate.CopyTo(unpacked);
            objects[number] = (text[at..stream], unpacked.ToArray());
        }

        return objects;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/(F\d+) (\d+) 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex FontName();

    [GeneratedRegex(@"/Contents (\d+) 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex Contents();

    [GeneratedRegex(@"BT /(F\d+) ([\d.]+) Tf (-?[\d.]+) (-?[\d.]+) Td <([0-9A-F\n]*)> Tj ET", RegexOptions.NonBacktracking)]
    private static partial Regex Shown();

    [GeneratedRegex(@"/DescendantFonts\[(\d+) 0 R\]", RegexOptions.NonBacktracking)]
    private static partial Regex Descendant();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"<([0-9A-F]{4})> <([0-9A-F]+)>\n", RegexOptions.NonBacktracking)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"(\d+)\[(-?\d+)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Width();

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF", RegexOptions.NonBacktracking)]
    private static partial Regex TableAt();

    [GeneratedRegex(@"(\d{10}) 00000 n", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Length (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Length();
}
