using System.Net;
using System.Text;

namespace Heed.Listen.Surveys.Imports;

/// <summary>The words of a piece of HTML, with its lines.</summary>
internal static class HtmlText
{
    private static readonly string[] s_lines = ["br", "p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote"];
    private static readonly string[] s_unseen = ["script", "style", "head", "title"];

    public static string Of(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return "";
        return Tidy(WebUtility.HtmlDecode(WithoutTags(html)));
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 == html.Length)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            text.Append(Spaced(html, at, open));
            var isComment = html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal);
            if (!isComment && !char.IsAsciiLetter(html[open + 1]) && html[open + 1] is not ('/' or '!' or '?'))
            {
                text.Append('<');
                at = open + 1;
                continue;
            }

            var close = isComment ? html.IndexOf("-->", open, StringComparison.Ordinal) : html.IndexOf('>', open);
            if (close < 0) break;
            at = close + (isComment ? 3 : 1);
            var name = Name(html.AsSpan(open + 1, close - open - 1));
            if (s_lines.Contains(name, StringComparer.Ordinal)) text.Append('\n');
            else if (name is "td" or "th") text.Append(' ');
            if (s_unseen.Contains(name, StringComparer.Ordinal) && html[open + 1] != '/') at = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is var end and >= 0 ? end : html.Length;
        }

        return text.ToString();
    }

    private static string Spaced(string html, int from, int to) => html[from..to].Replace('\r', ' ').Replace('\n', ' ');

    private static string Name(ReadOnlySpan<char> tag)
    {
        var word = tag.TrimStart('/');
        var length = 0;
        while (length < word.Length && char.IsAsciiLetterOrDigit(word[length])) length++;
        return word[..length].ToString().ToLowerInvariant();
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            var words = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Clean)).Trim();
            if (words.Length == 0) continue;
            if (tidy.Length > 0) tidy.Append('\n');
            tidy.Append(words);
        }

        return tidy.ToString();
    }

    private static string Clean(string word)
    {
        if (!word.Any(c => char.IsControl(c) || char.IsSurrogate(c))) return word;
        var runes = word.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r));
        return string.Concat(runes.Select(r => r.ToString()));
    }
}
