using System.Globalization;

namespace Heed.Web.Reports.Pdf;

/// <summary>Words broken into lines that fit a width.</summary>
internal static class TextLines
{
    /// <param name="text">Its own line ends are kept.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="measure">How wide words are.</param>
    public static IReadOnlyList<string> Break(string text, double width, Func<string, double> measure)
    {
        List<string> lines = [];
        foreach (var paragraph in Clean(text).Split('\n')) BreakParagraph(paragraph, width, measure, lines);
        return lines;
    }

    private static void BreakParagraph(string text, double width, Func<string, double> measure, List<string> lines)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (measure(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = Fit(word, width, measure, lines);
        }

        lines.Add(line);
    }

    /// <summary>A word wider than the line is broken wherever it has to be; the rest of it begins the next line.</summary>
    private static string Fit(string word, double width, Func<string, double> measure, List<string> lines)
    {
        while (word.Length > 0 && measure(word) > width)
        {
            var starts = StringInfo.ParseCombiningCharacters(word);
            var fitting = 1;
            while (fitting < starts.Length && measure(word[..starts[fitting]]) <= width) fitting++;
            fitting = Math.Max(1, fitting - 1);
            if (starts.Length <= fitting) break;
            lines.Add(word[..starts[fitting]]);
            word = word[starts[fitting]..];
        }

        return word;
    }

    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(c => c != '\n' && (char.IsControl(c) || c == '\u00a0') ? ' ' : c));
}
