using System.Buffers.Binary;
using System.Text;

namespace Heed.Web.Reports.Pdf.Writing;

/// <summary>A TrueType font as it stands in its file: which glyph a character is, and how wide.</summary>
internal sealed class TrueTypeFont
{
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly int _metrics;

    public TrueTypeFont(string name, byte[] file)
    {
        (Name, File) = (name, file);
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var at = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(file, at, 4)] = (I32(at + 8), I32(at + 12));
        }

        UnitsPerEm = U16(Start("head") + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => Thousandths(I16(Start("head") + 36 + (2 * i))))];
        LongOffsets = I16(Start("head") + 50) != 0;
        Ascent = Thousandths(I16(Start("hhea") + 4));
        Descent = Thousandths(I16(Start("hhea") + 6));
        _metrics = U16(Start("hhea") + 34);
        Count = U16(Start("maxp") + 4);
        ReadCharacters();
    }

    public string Name { get; }

    public byte[] File { get; }

    public int UnitsPerEm { get; }

    /// <summary>How many glyphs there are.</summary>
    public int Count { get; }

    public bool LongOffsets { get; }

    /// <summary>Around all glyphs, in thousandths of the size.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string table) => File.AsSpan(_tables[table].Start, _tables[table].Length);

    /// <summary>The glyph of a character; 0, an empty box, where there is none.</summary>
    public ushort Glyph(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>In thousandths of the size.</summary>
    public int Width(ushort glyph) => Thousandths(U16(Start("hmtx") + (4 * Math.Min(glyph, _metrics - 1))));

    public double Measure(string text, double size) => text.EnumerateRunes().Sum(rune => Width(Glyph(rune.Value))) * size / 1_000;

    private void ReadCharacters()
    {
        var cmap = Start("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var (platform, encoding, at) = (U16(cmap + 4 + (8 * i)), U16(cmap + 6 + (8 * i)), cmap + I32(cmap + 8 + (8 * i)));
            if ((platform, encoding) is (3, 1) or (0, 3) && U16(at) == 4) ReadSegments(at);
        }
    }

    /// <summary>Characters in stretches, each with what has to be added to get the glyph, or a list to look it up in.</summary>
    private void ReadSegments(int at)
    {
        var segments = U16(at + 6) / 2;
        var (ends, starts) = (at + 14, at + 16 + (2 * segments));
        var (deltas, offsets) = (starts + (2 * segments), starts + (4 * segments));
        for (var i = 0; i < segments; i++)
        {
            var (first, last, delta, offset) = (U16(starts + (2 * i)), U16(ends + (2 * i)), I16(deltas + (2 * i)), U16(offsets + (2 * i)));
            for (var character = first; character <= last && character != 0xffff; character++)
            {
                var glyph = offset == 0 ? character : U16(offsets + (2 * i) + offset + (2 * (character - first)));
                if (glyph != 0) glyph = (glyph + delta) & 0xffff;
                if (glyph != 0) _glyphs.TryAdd(character, (ushort)glyph);
            }
        }
    }

    private int Start(string table) => _tables[table].Start;

    private int Thousandths(int units) => (int)Math.Round(1_000.0 * units / UnitsPerEm);

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(File.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(at));
}
