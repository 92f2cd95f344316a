using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys.Imports;

/// <summary>Surveys other people made, see the notice beside them.</summary>
internal static class SampleFiles
{
    public static string Folder { get; } = RepoRoot.Of("tests", "Heed.Listen.Tests", "Surveys", "Imports", "Samples");

    public static IEnumerable<string> All(string extension) => Directory.EnumerateFiles(Folder, "*" + extension).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names(string extension) => [.. All(extension).Select(f => Path.GetFileName(f)!)];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
