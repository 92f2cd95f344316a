using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Listen.Imports.Rows;

/// <summary>
/// Makes ids out of what a row says, so that the same row is the same signal whenever it comes: SHA-256 over the parts, each behind its length,
/// in the form of a UUID of version 8 (RFC 9562).
/// </summary>
internal sealed class ContentId
{
    private byte[] _buffer = new byte[1024];
    private int _length;

    public ContentId Begin(string source, string what)
    {
        _length = 0;
        return Add("heed").Add(source).Add(what);
    }

    public ContentId Add(string part)
    {
        var most = 4 + Encoding.UTF8.GetMaxByteCount(part.Length);
        if (_length + most > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + most));
        var bytes = Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_length + 4));
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(_length), bytes);
        _length += 4 + bytes;
        return this;
    }

    public UInt128 End()
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(_buffer.AsSpan(0, _length), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The id of the row that says this for the <paramref name="occurrence"/>th time.</summary>
    public static Guid Guid(UInt128 content, int occurrence)
    {
        Span<byte> bytes = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, content);
        if (occurrence > 1)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes[16..], occurrence);
            SHA256.HashData(bytes[..20], bytes);
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
