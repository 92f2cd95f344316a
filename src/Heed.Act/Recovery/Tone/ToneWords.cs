using System.Text.Json;

namespace Heed.Act.Recovery.Tone;

/// <summary>What to look for in a letter of one language. An entry ending in * stands for all words that begin so.</summary>
/// <param name="Blame">Words that put it on the customer.</param>
/// <param name="Denial">Words that say it is none of our doing.</param>
/// <param name="Rules">Words that hide behind rules.</param>
/// <param name="Hollow">Phrases that say sorry for nothing in particular.</param>
/// <param name="Passive">Phrases that hide who acts.</param>
/// <param name="Next">Words that say what will be done.</param>
/// <param name="When">Words that say by when.</param>
/// <param name="Common">Words that hardly a text of the language does without.</param>
/// <param name="LongSentence">More words than this are too many for one sentence.</param>
public sealed record ToneWords(string[] Blame, string[] Denial, string[] Rules, string[] Hollow, string[] Passive, string[] Next, string[] When, string[] Common, int LongSentence)
{
    private static readonly Dictionary<string, ToneWords> s_all = Read();

    /// <summary>Those of a language; of one we don't know, English.</summary>
    public static ToneWords Of(string language) => s_all.GetValueOrDefault(language) ?? s_all["en"];

    internal static IReadOnlyDictionary<string, ToneWords> All => s_all;

    private static Dictionary<string, ToneWords> Read()
    {
        using var stream = typeof(ToneWords).Assembly.GetManifestResourceStream("Recovery/Tone.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, ToneWords>>(stream, JsonSerializerOptions.Web)!;
    }
}
