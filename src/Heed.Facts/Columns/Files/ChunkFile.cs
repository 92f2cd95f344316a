using System.Buffers.Binary;
using System.IO.Hashing;
using Heed.Facts.Columns.Chunks;
using Microsoft.Win32.SafeHandles;

namespace Heed.Facts.Columns.Files;

/// <summary>
/// A chunk on disk: mark, columns one after the other, directory, then a footer of fixed size (the directory's length, its hash, mark).
/// Every byte is covered by a hash or compared; a column is checked when it is read.
/// </summary>
internal static class ChunkFile
{
    private const int FooterLength = 20;
    private static ReadOnlySpan<byte> Mark => "HEEDCOL2"u8;

    /// <summary>Writes and waits for the disk; returns the hash that tells this file from any other of its name.</summary>
    public static ulong Write(Disk disk, string path, MemoryChunk chunk)
    {
        using var memory = new MemoryStream();
        memory.Write(Mark);
        var places = new Dictionary<ColumnKey, ColumnPlace>();
        foreach (var key in chunk.Keys)
        {
            var bytes = ColumnCodec.Write(chunk.Load(key)!);
            places.Add(key, new(memory.Position, bytes.Length, XxHash3.HashToUInt64(bytes)));
            memory.Write(bytes);
        }

        var directory = new ChunkDirectory(chunk.Rows, places).Write();
        var hash = XxHash3.HashToUInt64(directory);
        Span<byte> footer = stackalloc byte[FooterLength];
        BinaryPrimitives.WriteInt32LittleEndian(footer, directory.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(footer[4..], hash);
        Mark.CopyTo(footer[12..]);
        memory.Write(directory);
        memory.Write(footer);
        disk.Write(path, memory.GetBuffer().AsSpan(0, (int)memory.Length));
        return hash;
    }

    /// <summary>Reads the directory, which must have the hash expected of it.</summary>
    /// <exception cref="ChunkGoneException">There is no such file, or another one took its name.</exception>
    /// <exception cref="DamagedFileException">The file is damaged.</exception>
    public static ChunkDirectory ReadDirectory(string path, ulong expected)
    {
        using var file = Open(path);
        var length = RandomAccess.GetLength(file);
        if (length < Mark.Length + FooterLength) throw Damaged(path, null);
        var footer = ReadBytes(file, path, length - FooterLength, FooterLength);
        var directoryLength = BinaryPrimitives.ReadInt32LittleEndian(footer);
        var hash = BinaryPrimitives.ReadUInt64LittleEndian(footer.AsSpan(4));
        var marked = footer.AsSpan(12).SequenceEqual(Mark) && ReadBytes(file, path, 0, Mark.Length).AsSpan().SequenceEqual(Mark);
        if (!marked || directoryLength < 0 || directoryLength > length - FooterLength - Mark.Length) throw Damaged(path, null);
        var bytes = ReadBytes(file, path, length - FooterLength - directoryLength, directoryLength);
        if (XxHash3.HashToUInt64(bytes) != hash) throw Damaged(path, null);
        if (hash != expected) throw new ChunkGoneException(path, null);
        return ChunkDirectory.Read(bytes);
    }

    /// <summary>Reads one column.</summary>
    public static Column ReadColumn(string path, ColumnKey key, ColumnPlace place, int rows, LabelPool pool, PlaneRoom? room = null)
    {
        using var file = Open(path);
        var bytes = ReadBytes(file, path, place.Offset, place.Length);
        if (XxHash3.HashToUInt64(bytes) != place.Hash) throw new DamagedFileException(path, Path.GetFileName(path), key, null);
        return ColumnCodec.Read(key.Form, bytes, rows, pool, room);
    }

    private static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ChunkGoneException(path, e);
        }
    }

    private static byte[] ReadBytes(SafeFileHandle file, string path, long offset, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            if (more == 0) throw Damaged(path, null);
            read += more;
        }

        return bytes;
    }

    private static DamagedFileException Damaged(string path, Exception? why) => new(path, Path.GetFileName(path), null, why);
}

/// <summary>A chunk file is not there any more: the writer has merged it into another.</summary>
internal sealed class ChunkGoneException(string path, Exception? inner) : Exception($"the column file {path} is missing", inner);
