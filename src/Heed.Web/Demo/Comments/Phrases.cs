using System.Collections.Concurrent;

namespace Heed.Web.Demo.Comments;

/// <summary>
/// One language's material. Clauses begin in lower case and end without a stop, so that they can be joined; <c>{slots}</c> stand for words
/// chosen anew each time, in the one grammatical form that the language's clauses need.
/// </summary>
internal sealed record Phrases(
    ByMood Short,
    ByMood Openers,
    ByMood Overall,
    ByMood Closings,
    Dictionary<string, Theme> Themes,
    string[] Outage,
    string[] Recovery,
    string[] Release,
    string[] And,
    string[] But,
    Dictionary<string, string[]> Slots)
{
    private static readonly ConcurrentDictionary<string, Phrases> s_read = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Languages { get; } = ["en", "da", "nb", "sv", "fi", "et", "ru", "de"];

    public static Phrases In(string language) => s_read.GetOrAdd(language, l => DemoResources.Read<Phrases>($"Phrases/{l}.json"));
}

internal sealed record ByMood(string[] Good, string[] Neutral, string[] Bad)
{
    public string[] In(Mood mood) => mood switch { Mood.Good => Good, Mood.Bad => Bad, _ => Neutral };
}

/// <summary>What is said about one driver, and what is added to it.</summary>
internal sealed record Theme(string[] Good, string[] Bad, string[] GoodMore, string[] BadMore);
