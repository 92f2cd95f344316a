using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Files;

/// <summary>Writing so that it survives a power cut.</summary>
internal static partial class Durable
{
    /// <summary>Writes a new file and waits until the disk has it.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Replaces a file at once: readers see the old bytes or the new, never half.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".new";
        Write(draft, bytes);
        File.Move(draft, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Waits until the disk knows which files the folder holds; Windows needs no such thing.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
