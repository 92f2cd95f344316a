using System.Buffers.Binary;
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
                WriteLongs(writer, longs.Values);
                break;
            case NumberCodes numbers:
                writer.Write(numbers.Lowest);
                writer.Write(numbers.Cardinality);
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
                WriteLongs(writer, Array.ConvertAll(many.Offsets, offset => (long)offset));
                WriteCodes(writer, many.Codes);
                break;
            case PresenceColumn presence:
                writer.Write(presence.Given);
                break;
        }

        writer.Flush();
        return memory.ToArray();
    }

    public static Column Read(ColumnForm form, byte[] bytes, int rows)
    {
        using var memory = new MemoryStream(bytes);
        using var reader = new BinaryReader(memory);
        switch (form)
        {
            case ColumnForm.Longs:
                return new LongColumn(ReadLongs(reader, rows));
            case ColumnForm.NumberCodes:
                var lowest = reader.ReadDouble();
                var cardinality = reader.ReadInt32();
                return new NumberCodes(ReadCodes(reader, rows), lowest, cardinality);
            case ColumnForm.Doubles:
                return new DoubleColumn(MemoryMarshal.Cast<byte, double>(bytes).ToArray());
            case ColumnForm.LabelCodes:
                var labels = ReadLabels(reader);
                return new LabelCodes(ReadCodes(reader, rows), labels);
            case ColumnForm.ManyLabels:
                var manyLabels = ReadLabels(reader);
                var offsets = Array.ConvertAll(ReadLongs(reader, rows + 1), offset => (int)offset);
                return new ManyLabels(offsets, ReadCodes(reader, offsets[^1]), manyLabels);
            default:
                return new PresenceColumn(bytes);
        }
    }

    /// <summary>The smallest value, the greatest common step, and each value's number of steps above the smallest in as few bytes as do.</summary>
    private static void WriteLongs(BinaryWriter writer, long[] values)
    {
        var lowest = values.Min();
        ulong step = 0;
        ulong span = 0;
        foreach (var value in values)
        {
            var above = (ulong)value - (ulong)lowest;
            step = GreatestCommonDivisor(step, above);
            span = Math.Max(span, above);
        }

        step = Math.Max(step, 1);
        var width = (span / step) switch { 0 => 0, <= byte.MaxValue => 1, <= ushort.MaxValue => 2, <= uint.MaxValue => 4, _ => 8 };
        writer.Write(lowest);
        writer.Write(step);
        writer.Write((byte)width);
        var buffer = new byte[values.Length * width];
        Span<byte> whole = stackalloc byte[8];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(whole, ((ulong)values[i] - (ulong)lowest) / step);
            whole[..width].CopyTo(buffer.AsSpan(i * width));
        }

        writer.Write(buffer);
    }

    private static long[] ReadLongs(BinaryReader reader, int count)
    {
        var lowest = reader.ReadInt64();
        var step = reader.ReadUInt64();
        var width = reader.ReadByte();
        var bytes = reader.ReadBytes(count * width);
        var values = new long[count];
        for (var i = 0; i < count; i++)
        {
            ulong steps = width switch
            {
                0 => 0,
                1 => bytes[i],
                2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(i * 2)),
                4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4)),
                _ => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * 8)),
            };
            values[i] = (long)((ulong)lowest + (steps * step));
        }

        return values;
    }

    private static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }

    private static void WriteCodes(BinaryWriter writer, CodeArray codes)
    {
        writer.Write((byte)codes.Width);
        writer.Write(codes.AsBytes());
    }

    private static CodeArray ReadCodes(BinaryReader reader, int count)
    {
        var width = reader.ReadByte();
        return CodeArray.FromBytes(reader.ReadBytes(count * width), width);
    }

    private static void WriteLabels(BinaryWriter writer, string[] labels)
    {
        writer.Write(labels.Length);
        foreach (var label in labels) writer.Write(label);
    }

    private static string[] ReadLabels(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        return labels;
    }
}
