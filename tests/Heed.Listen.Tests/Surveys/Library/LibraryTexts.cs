using System.Text.Json.Nodes;
using Heed.Listen.Surveys.Library;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys.Library;

/// <summary>Every text of the library, found by its shape: an object whose members are languages.</summary>
internal static class LibraryTexts
{
    public const string Index = "library";

    public static string[] Languages { get; } = ["en", "da", "nb", "sv", "fi", "et", "ru", "de"];

    public static string Folder { get; } = RepoRoot.Of("src", "Heed.Listen", "Surveys", "Library");

    public static TheoryData<string> Keys => [.. SurveyLibrary.List().Select(s => s.Key)];

    public static TheoryData<string> Files => [.. SurveyLibrary.List().Select(s => s.Key), Index];

    public static IReadOnlyList<(string Place, IReadOnlyDictionary<string, string> Words)> Of(string file) =>
        [.. Within(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file + ".json")))!)];

    private static IEnumerable<(string, IReadOnlyDictionary<string, string>)> Within(JsonNode node) => node switch
    {
        JsonObject words when words.Any(w => Languages.Contains(w.Key, StringComparer.Ordinal)) =>
            [(node.GetPath(), words.ToDictionary(w => w.Key, w => (string)w.Value!, StringComparer.Ordinal))],
        JsonObject part => part.SelectMany(m => Within(m.Value!)),
        JsonArray list => list.SelectMany(item => Within(item!)),
        _ => [],
    };
}
