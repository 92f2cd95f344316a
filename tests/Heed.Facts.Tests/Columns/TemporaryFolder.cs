namespace Heed.Facts.Tests.Columns;

/// <summary>A folder of a test's own, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("heed-facts-").FullName;

    public IReadOnlyList<string> Chunks => [.. Directory.GetFiles(Path, "*.chunk").Order(StringComparer.Ordinal)];

    /// <summary>The files as they are now, as a crash at this moment would leave them.</summary>
    public TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path).Where(file => System.IO.Path.GetFileName(file) != "lock"))
        {
            File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
