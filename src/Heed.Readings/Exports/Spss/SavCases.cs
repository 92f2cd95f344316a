using System.Buffers.Binary;
using System.Text;

namespace Heed.Readings.Exports.Spss;

/// <summary>Cases, compressed by bytes: eight codes of one byte, then what did not go into them.</summary>
internal sealed class SavCases(Stream stream)
{
    /// <summary>A whole number is its code less this.</summary>
    public const double Bias = 100;

    private const byte End = 252;
    private const byte Raw = 253;
    private const byte Blanks = 254;
    private const byte Missing = 255;
    private const ulong EightBlanks = 0x2020_2020_2020_2020;

    private readonly byte[] _codes = new byte[8];
    private readonly byte[] _raw = new byte[64];
    private byte[] _text = [];
    private int _count;
    private int _rawLength;

    public void Number(double? number)
    {
        if (number is not { } value) Add(Missing);
        else if (value is >= 1 - Bias and <= 251 - Bias && Math.Floor(value) == value) Add((byte)(value + Bias));
        else
        {
            Span<byte> eight = stackalloc byte[8];
            BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
            Add(Raw, eight);
        }
    }

    public void Text(string? text, int width)
    {
        if (_text.Length < width + 8) _text = new byte[width + 8];
        var length = text is null ? 0 : Encoding.UTF8.GetBytes(SavText.Cut(text, width), _text);
        for (var segment = 0; segment < SavSegments.Count(width); segment++)
        {
            var start = SavSegments.Start(width, segment);
            var part = _text.AsSpan(start, Math.Clamp(length - start, 0, SavSegments.Used(width, segment)));
            for (var block = 0; block < SavSegments.Blocks(width, segment); block++) Block(part.Length > block * 8 ? part[(block * 8)..] : []);
        }
    }

    /// <summary>Says that nothing follows.</summary>
    public void Finish()
    {
        if (_count == 0) return;
        Add(End);
        while (_count > 0) Add(0);
    }

    private void Block(ReadOnlySpan<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[8];
        eight.Fill((byte)' ');
        bytes[..Math.Min(8, bytes.Length)].CopyTo(eight);
        if (BinaryPrimitives.ReadUInt64LittleEndian(eight) == EightBlanks) Add(Blanks);
        else Add(Raw, eight);
    }

    private void Add(byte code, ReadOnlySpan<byte> raw = default)
    {
        raw.CopyTo(_raw.AsSpan(_rawLength));
        _rawLength += raw.Length;
        _codes[_count++] = code;
        if (_count < 8) return;
        stream.Write(_codes);
        stream.Write(_raw, 0, _rawLength);
        (_count, _rawLength) = (0, 0);
    }
}
