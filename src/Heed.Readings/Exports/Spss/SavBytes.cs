using System.Buffers.Binary;
using System.Text;

namespace Heed.Readings.Exports.Spss;

/// <summary>Numbers and texts as a system file holds them, the low byte first.</summary>
internal sealed class SavBytes(Stream stream)
{
    public void Whole(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        stream.Write(bytes);
    }

    public void Float(double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        stream.Write(bytes);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>Cut to a width, blanks after it.</summary>
    public void Fixed(string text, int width)
    {
        Span<byte> bytes = stackalloc byte[width];
        bytes.Fill((byte)' ');
        Encoding.UTF8.GetBytes(SavText.Cut(text, width), bytes);
        stream.Write(bytes);
    }

    /// <summary>A record of the kind that readers may skip.</summary>
    public void Extension(int subtype, int size, ReadOnlySpan<byte> data)
    {
        Whole(7);
        Whole(subtype);
        Whole(size);
        Whole(data.Length / size);
        stream.Write(data);
    }
}
