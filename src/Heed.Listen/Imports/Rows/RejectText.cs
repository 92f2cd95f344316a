using System.Globalization;
using Heed.Base.Sources;

namespace Heed.Listen.Imports.Rows;

/// <summary>What any text must be before it is stored.</summary>
internal static class RejectText
{
    public static string? Rule(string text, int longest)
    {
        if (text.Length > longest) return string.Create(CultureInfo.InvariantCulture, $"must be at most {longest} characters; it has {text.Length}");
        if (text.Contains('\0')) return "must not hold the character U+0000";
        return SourceRules.IsWellFormed(text) ? null : "must be well-formed Unicode";
    }

    /// <summary>The start of a text, fit for a line of a report.</summary>
    public static string Shorten(string text)
    {
        var start = text.Length <= 60 ? text : text[..57] + "…";
        return string.Create(start.Length, start, (shown, from) =>
        {
            for (var i = 0; i < from.Length; i++) shown[i] = char.IsControl(from[i]) || (char.IsSurrogate(from[i]) && !SourceRules.IsWellFormed(from)) ? '\uFFFD' : from[i];
        });
    }
}
