using System.Globalization;
using System.Text;

namespace Heed.Web.Reports.Pdf.Writing;

/// <summary>A font within a PDF: the glyphs used, how wide they are, and what they mean in Unicode.</summary>
internal sealed class EmbeddedFont(TrueTypeFont font)
{
    private const int MostPerBlock = 100;

    private readonly SortedDictionary<ushort, string> _used = [];

    public TrueTypeFont Font => font;

    public void Use(string text)
    {
        foreach (var rune in text.EnumerateRunes()) _used.TryAdd(font.Glyph(rune.Value), rune.ToString());
    }

    /// <returns>The number of the font's object.</returns>
    public int Write(PdfFile file)
    {
        // The six letters say that not all of the font is here.
        var name = $"HEEDAA+{font.Name}";
        var program = FontSubset.Of(font, _used.Keys.ToHashSet());
        var data = file.AddStream(Text($"/Length1 {program.Length}"), program);
        var descriptor = file.Add(Text($"<</Type/FontDescriptor/FontName/{name}/Flags 32/FontBBox[{string.Join(' ', font.Box)}]/ItalicAngle 0/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight {font.Ascent}/StemV 80/FontFile2 {data} 0 R>>"));
        var widths = string.Concat(_used.Keys.Select(glyph => Text($"{glyph}[{font.Width(glyph)}]")));
        var letters = file.Add(Text($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 600/W[{widths}]/CIDToGIDMap/Identity>>"));
        var meanings = file.AddStream("", Encoding.ASCII.GetBytes(Meanings()));
        return file.Add(Text($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{letters} 0 R]/ToUnicode {meanings} 0 R>>"));
    }

    private string Meanings()
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in _used.Where(u => u.Key != 0).Chunk(MostPerBlock))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, meaning) in block) text.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(meaning))}>\n");
            text.Append("endbfchar\n");
        }

        return text.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
