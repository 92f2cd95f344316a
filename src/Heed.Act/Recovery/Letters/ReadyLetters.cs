using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Act.Recovery.Letters;

/// <summary>The letters that come along, in every language we have.</summary>
public static class ReadyLetters
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() } };

    private static readonly Dictionary<string, Dictionary<LetterKind, LetterWords>> s_all = Read();

    public static IReadOnlyList<string> Languages { get; } = ["en", "nb", "da", "sv", "fi", "et", "ru", "de"];

    /// <param name="kind">What for.</param>
    /// <param name="language">One of <see cref="Languages"/>; English for any other.</param>
    public static LetterWords Of(LetterKind kind, string language) => s_all[s_all.ContainsKey(language) ? language : "en"][kind];

    /// <summary>A language tag as one of ours; English where it is none.</summary>
    public static string Language(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch { "no" or "nn" => "nb", { } language when Languages.Contains(language, StringComparer.Ordinal) => language, _ => "en" };

    private static Dictionary<string, Dictionary<LetterKind, LetterWords>> Read()
    {
        using var stream = typeof(ReadyLetters).Assembly.GetManifestResourceStream("Recovery/Letters.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<LetterKind, LetterWords>>>(stream, s_options)!;
    }
}
