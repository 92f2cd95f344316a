namespace Heed.TestSupport;

/// <summary>The folder of the sources, found by walking up from where the tests run to <c>Heed.slnx</c>.</summary>
public static class RepoRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Heed.slnx."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Heed.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
