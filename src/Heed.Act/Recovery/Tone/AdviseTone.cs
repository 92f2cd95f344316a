using System.Text.RegularExpressions;

namespace Heed.Act.Recovery.Tone;

/// <summary>Reads a letter as its receiver might, and says what could be put better. Advice, never a bar: nothing keeps a letter from being sent.</summary>
public static partial class AdviseTone
{
    private const int ShownOfSentence = 60;

    /// <summary>A letter this short says too little to miss anything in it.</summary>
    private const int Shortest = 40;

    /// <param name="text">The letter.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="name">What its receiver is called; empty where nobody knows.</param>
    public static IReadOnlyList<ToneNote> Of(string text, string language, string name = "")
    {
        var words = ToneWords.Of(language);
        List<ToneNote> notes =
        [
            .. Found(text, words.Blame, ToneKind.Blame),
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
        words.Select(w => Find(text, w)).OfType<(int At, string Words)>().OrderBy(f => f.At).Select(f => new ToneNote(kind, f.Words));

    private static bool HasAny(string text, string[] words) => words.Any(w => Find(text, w) is not null);

    private static (int At, string Words)? Find(string text, string wanted)
    {
        var (open, sought) = wanted.EndsWith('*') ? (true, wanted[..^1]) : (false, wanted);
        for (var at = text.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + sought.Length;
            if (at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(sought[0])) continue;
            if (open) while (end < text.Length && char.IsLetter(text[end])) end++;
            else if (end < text.Length && char.IsLetter(text[end])) continue;
            return (at, text[at..end]);
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

    /// <summary>By their name where it is known; else by a line at the top that speaks to somebody.</summary>
    private static bool NamesReceiver(string text, string name)
    {
        if (text.Contains("{name}", StringComparison.Ordinal)) return true;
        if (name.Length > 0) return text.Contains(name, StringComparison.OrdinalIgnoreCase);
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
}
