using System.Text;

namespace Heed.Web.SurveyPages;

/// <summary>Puts answers into texts: <c>{{name}}</c> becomes the answer's words, nothing where there is none. What comes out is text still, to be encoded like any other.</summary>
public static class Piping
{
    private const int LongestName = 200;

    public static string Fill(string text, Func<string, string> words)
    {
        if (!text.Contains("{{", StringComparison.Ordinal)) return text;
        var filled = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0) break;
            var name = text[(open + 2)..close].Trim();
            filled.Append(text, at, open - at);
            if (name.Length is > 0 and <= LongestName) filled.Append(words(name));
            at = close + 2;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }
}
