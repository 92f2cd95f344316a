using System.Text.RegularExpressions;

namespace Heed.Act.Recovery.Tone;

/// <summary>Reads a letter as its receiver might, and says what could be put better. Advice, never a bar: nothing keeps a letter from being sent.</summary>
public static partial class AdviseTone
{
    private const int ShownOfSentence = 60;

    /// <summary>A letter this short says too little to miss anything in it.</summary>
    private const int Shortest = 40;

    /// <param name="text">The letter.</param>
    /// <param name="language">What its receiver reads.</param>
    /// <param name="name">What its receiver is called; empty where nobody knows, null where it is for many.</param>
    public static IReadOnlyList<ToneNote> Of(string text, string language, string? name = null)
    {
        var instead = ReadLanguage.InsteadOf(text, language);
        var words = ToneWords.Of(instead ?? language);
        List<ToneNote> notes =
        [
            .. instead is null ? [] : new[] { new ToneNote(ToneKind.OtherLanguage, instead) },
            .. Shouting.In(text).Select(s => new ToneNote(ToneKind.Shouting, s)),
            .. Found(text, words.Blame, ToneKind.Blame),
            .. Found(text, words.Denial, ToneKind.Denial),
            .. Found(text, words.Rules, ToneKind.Rules),
            .. Found(text, words.Hollow, ToneKind.Hollow),
            .. Found(text, words.Passive, ToneKind.Passive),
            .. LongSentences(text, words.LongSentence),
        ];
        if (text.Trim().Length < Shortest) return notes;
        if (!HasAny(text, words.Next)) notes.Add(new(ToneKind.NoNext, null));
        if (!HasAny(text, words.When) && !text.Contains("{day}", StringComparison.Ordinal)) notes.Add(new(ToneKind.NoWhen, null));
        if (!NamesReceiver(text, name)) notes.Add(new(ToneKind.NoName, null));
        return notes;
    }

    private static IEnumerable<ToneNote> Found(string text, string[] words, ToneKind kind) =>
        Outermost([.. words.Select(w => Find(text, w)).OfType<(int At, string Words)>()]).OrderBy(f => f.At).Select(f => new ToneNote(kind, f.Words));

    /// <summary>What is part of something longer that was found is not said twice.</summary>
    private static IEnumerable<(int At, string Words)> Outermost(List<(int At, string Words)> found) =>
        found.Where(f => !found.Any(o => o.Words.Length > f.Words.Length && o.At <= f.At && o.At + o.Words.Length >= f.At + f.Words.Length));

    private static bool HasAny(string text, string[] words) => words.Any(w => Find(text, w) is not null);

    private static (int At, string Words)? Find(string said, string wanted)
    {
        // Typed with another apostrophe, or broken into lines, it is the same.
        var text = said.Replace('’', '\'').Replace('\n', ' ').Replace('\r', ' ').Replace('\u00a0', ' ');
        var (open, sought) = wanted.EndsWith('*') ? (true, wanted[..^1]) : (false, wanted);
        for (var at = text.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + sought.Length;
            if (at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(sought[0])) continue;
            if (open) while (end < text.Length && char.IsLetter(text[end])) end++;
            else if (end < text.Length && char.IsLetter(text[end])) continue;
            return (at, said[at..end].ReplaceLineEndings(" "));
        }

        return null;
    }

    private static IEnumerable<ToneNote> LongSentences(string text, int most)
    {
        foreach (var sentence in SentenceEnd().Split(text).Select(s => s.Trim()))
        {
            if (sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > most) yield return new(ToneKind.LongSentence, sentence.Length <= ShownOfSentence ? sentence : sentence[..ShownOfSentence] + "…");
        }
    }

    /// <summary>By their name where it is known; where nobody knows it, nobody can. Of one for many, by a line at the top that speaks to somebody.</summary>
    private static bool NamesReceiver(string text, string? name)
    {
        if (text.Contains("{name}", StringComparison.Ordinal) || name is "") return true;
        if (name is not null) return text.Contains(name, StringComparison.OrdinalIgnoreCase);
        var first = text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
        var words = first.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.Skip(1).Any(w => char.IsUpper(w[0]));
    }

    [GeneratedRegex(@"[.!?…]+|\n", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();
}

/// <summary>Something in a letter that could be put better.</summary>
/// <param name="Kind">What.</param>
/// <param name="Words">The words it is about; null where something is missing.</param>
public sealed record ToneNote(ToneKind Kind, string? Words);

public enum ToneKind
{
    /// <summary>Puts it on the customer.</summary>
    Blame,

    /// <summary>Says that it is none of our doing.</summary>
    Denial,

    /// <summary>Hides behind rules.</summary>
    Rules,

    /// <summary>Capitals, and marks that cry out.</summary>
    Shouting,

    /// <summary>Sorry for nothing in particular.</summary>
    Hollow,

    /// <summary>Hides who acts.</summary>
    Passive,
    LongSentence,

    /// <summary>Does not say what will be done.</summary>
    NoNext,

    /// <summary>Does not say by when.</summary>
    NoWhen,

    /// <summary>Does not call its receiver by name.</summary>
    NoName,

    /// <summary>In another language than its receiver's; the words are its tag.</summary>
    OtherLanguage,
}
