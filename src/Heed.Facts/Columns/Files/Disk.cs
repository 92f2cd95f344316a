using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Files;

/// <summary>Everything the store does to files, so that it survives a power cut; tests put one in its place that fails at a chosen step.</summary>
internal partial class Disk
{
    public static Disk Real { get; } = new();

    /// <summary>Writes a new file and waits until the disk has it.</summary>
    public virtual void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file another's name; whoever asks for that name sees the one or the other, never neither.</summary>
    public virtual void Rename(string path, string to) => File.Move(path, to, overwrite: true);

    /// <summary>Waits until the disk knows which files the folder holds; Windows needs no such thing.</summary>
    public virtual void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Replaces a file at once: readers see the old bytes or the new, never half.</summary>
    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".new";
        Write(draft, bytes);
        Rename(draft, path);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
