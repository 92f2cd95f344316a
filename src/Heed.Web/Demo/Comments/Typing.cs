using System.Globalization;

namespace Heed.Web.Demo.Comments;

/// <summary>How people type: a missing stop, a small first letter, an exclamation mark more, now and then a slip of the finger.</summary>
internal static class Typing
{
    public static string Touch(string text, Dice dice)
    {
        if (dice.Chance(0.18)) text = text.TrimEnd('.');
        if (dice.Chance(0.08)) text = char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
        if (dice.Chance(0.05)) text = text.TrimEnd('.') + (dice.Chance(0.5) ? "!!" : "!");
        if (dice.Chance(0.02)) text = text.ToLower(CultureInfo.InvariantCulture);
        return dice.Chance(0.06) ? Slip(text, dice) : text;
    }

    /// <summary>Two letters inside a word change places, one is missed or one is hit twice.</summary>
    private static string Slip(string text, Dice dice)
    {
        var at = 1 + dice.Below(text.Length);
        while (at + 2 < text.Length && !(char.IsLetter(text[at - 1]) && char.IsLetter(text[at]) && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]))) at++;
        if (at + 2 >= text.Length) return text;
        return dice.Below(3) switch
        {
            0 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            1 => text.Remove(at, 1),
            _ => text.Insert(at, text[at].ToString()),
        };
    }
}
