using System.Buffers.Binary;
using System.Text;

namespace Heed.Web.Reports.Pdf.Writing;

/// <summary>A font with the outlines of some glyphs only; the others are there, but empty, so that every glyph keeps its number.</summary>
internal static class FontSubset
{
    private const int More = 0x20;
    private static readonly string[] s_kept = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    public static byte[] Of(TrueTypeFont font, IReadOnlySet<ushort> used)
    {
        var (glyphs, places) = Glyphs(font, WithParts(font, used));
        SortedDictionary<string, byte[]> tables = new(StringComparer.Ordinal) { ["glyf"] = glyphs, ["loca"] = places };
        foreach (var name in s_kept.Where(font.Has)) tables[name] = font.Table(name).ToArray();
        // Places are written long, whatever they were.
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
        return Assemble(tables);
    }

    /// <summary>Glyphs put together from others, with those.</summary>
    private static HashSet<ushort> WithParts(TrueTypeFont font, IReadOnlySet<ushort> used)
    {
        HashSet<ushort> all = [0];
        Stack<ushort> left = new(used);
        while (left.TryPop(out var glyph))
        {
            if (!all.Add(glyph)) continue;
            foreach (var part in Parts(Outline(font, glyph))) left.Push(part);
        }

        return all;
    }

    private static List<ushort> Parts(ReadOnlySpan<byte> outline)
    {
        List<ushort> parts = [];
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            // Two offsets of one byte or two, then one, two or four factors.
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            if ((flags & More) == 0) return parts;
        }
    }

    private static (byte[] Glyphs, byte[] Places) Glyphs(TrueTypeFont font, HashSet<ushort> kept)
    {
        using var glyphs = new MemoryStream();
        var places = new byte[4 * (font.Count + 1)];
        for (var glyph = 0; glyph < font.Count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * glyph), (int)glyphs.Length);
            if (!kept.Contains((ushort)glyph)) continue;
            glyphs.Write(Outline(font, (ushort)glyph));
            while (glyphs.Length % 4 != 0) glyphs.WriteByte(0);
        }

        BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * font.Count), (int)glyphs.Length);
        return (glyphs.ToArray(), places);
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFont font, ushort glyph)
    {
        var places = font.Table("loca");
        int Place(ReadOnlySpan<byte> at, int i) => font.LongOffsets ? BinaryPrimitives.ReadInt32BigEndian(at[(4 * i)..]) : 2 * BinaryPrimitives.ReadUInt16BigEndian(at[(2 * i)..]);
        return font.Table("glyf")[Place(places, glyph)..Place(places, glyph + 1)];
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + (16 * tables.Count);
        var power = (int)Math.Log2(tables.Count);
        var file = new byte[start + tables.Values.Sum(t => Padded(t.Length))];
        BinaryPrimitives.WriteInt32BigEndian(file, 0x0001_0000);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(6), (short)(16 << power));
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(8), (short)power);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(10), (short)((16 * tables.Count) - (16 << power)));
        var entry = 12;
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, start);
            Encoding.ASCII.GetBytes(name, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(start, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), start);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            (entry, start) = (entry + 16, start + Padded(table.Length));
        }

        return file;
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var at = 0; at < table.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table[at..]));
        return sum;
    }
}
