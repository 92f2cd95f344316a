using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Chunks;

/// <summary>Columns as bytes and back. The bytes stand as this machine orders them: little-endian, as everywhere .NET runs today.</summary>
internal static class ColumnCodec
{
    public static byte[] Write(Column column)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        switch (column)
        {
            case LongColumn longs:
                WriteLongs(writer, longs);
                break;
            case NumberCodes numbers:
                writer.Write(numbers.Lowest);
                writer.Write7BitEncodedInt(numbers.Cardinality);
                WriteCodes(writer, numbers.Codes);
                break;
            case DoubleColumn doubles:
                writer.Write(MemoryMarshal.AsBytes<double>(doubles.Values));
                break;
            case LabelCodes labels:
                WriteLabels(writer, labels.Labels);
                WriteCodes(writer, labels.Codes);
                break;
            case ManyLabels many:
                WriteLabels(writer, many.Labels);
                WriteLongs(writer, LongColumn.Pack(Array.ConvertAll(many.Offsets, offset => (long)offset)));
                WriteCodes(writer, many.Codes);
                break;
            case PresenceColumn presence:
                WriteCodes(writer, presence.Given);
                break;
        }

        writer.Flush();
        return memory.ToArray();
    }

    // Without room the planes get an array of their own.
    public static Column Read(ColumnForm form, byte[] bytes, int rows, LabelPool pool, PlaneRoom? room = null)
    {
        using var memory = new MemoryStream(bytes);
        using var reader = new BinaryReader(memory);
        switch (form)
        {
            case ColumnForm.Longs:
                return ReadLongs(reader, rows);
            case ColumnForm.NumberCodes:
                var lowest = reader.ReadDouble();
                var cardinality = reader.Read7BitEncodedInt();
                return new NumberCodes(ReadCodes(reader, rows, room), lowest, cardinality);
            case ColumnForm.Doubles:
                return new DoubleColumn(MemoryMarshal.Cast<byte, double>(bytes).ToArray());
            case ColumnForm.LabelCodes:
                var labels = ReadLabels(reader, pool);
                return new LabelCodes(ReadCodes(reader, rows, room), labels);
            case ColumnForm.ManyLabels:
                var manyLabels = ReadLabels(reader, pool);
                var offsets = Array.ConvertAll(ReadLongs(reader, rows + 1).ToArray(), offset => (int)offset);
                return new ManyLabels(offsets, ReadCodes(reader, offsets[^1]), manyLabels);
            default:
                return new PresenceColumn(ReadCodes(reader, rows));
        }
    }

    private static void WriteLongs(BinaryWriter writer, LongColumn column)
    {
        writer.Write(column.Lowest);
        writer.Write(column.Step);
        foreach (var block in column.Blocks)
        {
            writer.Write((byte)(block.Bits | (block.IsRising ? 0x80 : 0)));
            writer.Write7BitEncodedInt64((long)block.From);
            writer.Write7BitEncodedInt64((long)(block.To - block.From));
            if (block.IsRising) writer.Write7BitEncodedInt64((long)block.Base);
            writer.Write(MemoryMarshal.AsBytes<ulong>(block.Words));
        }
    }

    private static LongColumn ReadLongs(BinaryReader reader, int count)
    {
        var (lowest, step) = (reader.ReadInt64(), reader.ReadInt64());
        var blocks = new LongBlock[CodeArray.BlocksOf(count)];
        for (var i = 0; i < blocks.Length; i++)
        {
            var kind = reader.ReadByte();
            var (bits, isRising) = (kind & 0x7F, kind > 0x7F);
            var from = (ulong)reader.Read7BitEncodedInt64();
            var to = from + (ulong)reader.Read7BitEncodedInt64();
            var start = isRising ? (ulong)reader.Read7BitEncodedInt64() : from;
            blocks[i] = new(from, to, isRising, start, bits, ReadWords(reader, LongBlock.WordsOf(bits)));
        }

        return new(count, lowest, step, blocks);
    }

    private static void WriteCodes(BinaryWriter writer, CodeArray codes)
    {
        writer.Write7BitEncodedInt(codes.Lowest);
        writer.Write((byte)(codes.Bits | (codes.Counts is null ? 0 : 0x80)));
        foreach (var count in codes.Counts ?? []) writer.Write7BitEncodedInt(count);
        writer.Write(codes.AsBytes());
    }

    private static CodeArray ReadCodes(BinaryReader reader, int count, PlaneRoom? room = null)
    {
        var lowest = reader.Read7BitEncodedInt();
        var kind = reader.ReadByte();
        var bits = kind & 0x7F;
        int[]? counts = null;
        if (kind > 0x7F)
        {
            counts = new int[1 << bits];
            for (var code = 0; code < counts.Length; code++) counts[code] = reader.Read7BitEncodedInt();
        }

        return new(count, lowest, bits, ReadPlanes(reader, CodeArray.WordsOf(count, bits), room), counts);
    }

    private static ArraySegment<ulong> ReadPlanes(BinaryReader reader, int count, PlaneRoom? room)
    {
        if (room is null || count < PlaneRoom.LeastWords) return ReadWords(reader, count);
        var words = room.Take(count);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        return words;
    }

    private static ulong[] ReadWords(BinaryReader reader, int count)
    {
        if (count == 0) return [];
        var words = GC.AllocateUninitializedArray<ulong>(count);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        return words;
    }

    private static void WriteLabels(BinaryWriter writer, string[] labels)
    {
        using var memory = new MemoryStream();
        using var text = new BinaryWriter(memory);
        text.Write7BitEncodedInt(labels.Length);
        foreach (var label in labels) text.Write(label);
        text.Flush();
        writer.Write7BitEncodedInt((int)memory.Length);
        memory.WriteTo(writer.BaseStream);
    }

    private static string[] ReadLabels(BinaryReader reader, LabelPool pool) => pool.Read(reader.ReadBytes(reader.Read7BitEncodedInt()));
}
