namespace Heed.Facts.Columns.Files;

/// <summary>Held by the one process that may write to a folder; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class WriteLock : IDisposable
{
    private readonly FileStream file;

    private WriteLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, or returns null where someone holds it.</summary>
    public static WriteLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
