using System.IO.Hashing;
using System.Runtime.InteropServices;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>Which rows of a chunk were deleted, on disk: a bit a row, in whole blocks. The manifest holds its hash.</summary>
internal static class DeletedFile
{
    /// <summary>How the name ends.</summary>
    public const string Extension = ".deleted";

    public static DeletedEntry Write(Disk disk, string folder, string file, DeletedRows deleted)
    {
        var bytes = MemoryMarshal.AsBytes<ulong>(deleted.Rows);
        disk.Write(Path.Combine(folder, file), bytes);
        return new(file, deleted.Count, XxHash3.HashToUInt64(bytes));
    }

    /// <exception cref="ChunkGoneException">There is no such file.</exception>
    /// <exception cref="DamagedFileException">It is not what was written.</exception>
    public static DeletedRows Read(string folder, DeletedEntry entry, string chunk)
    {
        var path = Path.Combine(folder, entry.File);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ChunkGoneException(path, e);
        }

        if (XxHash3.HashToUInt64(bytes) != entry.Hash) throw new DamagedFileException(path, chunk, null, null);
        return new(MemoryMarshal.Cast<byte, ulong>(bytes).ToArray(), entry.Count);
    }
}
