namespace Heed.Web.Running;

/// <summary>Everything one Heed keeps, in one folder.</summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Facts => System.IO.Path.Combine(Path, "facts");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Whether Heed made this folder some time ago.</summary>
    public bool IsThere => Directory.Exists(Facts) || Directory.Exists(Keys);

    public string Uploads => System.IO.Path.Combine(Path, "uploads");

    public void Create()
    {
        foreach (var folder in new[] { Path, Facts, Keys, Uploads }) Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
