namespace Heed.Listen.Imports.Files;

/// <summary>Finds what stands between a file's cells: what splits its first lines into most parts, each line into as many.</summary>
internal static class Delimiter
{
    private const string Candidates = ",;\t|";

    public static char Detect(ReadOnlySpan<char> start)
    {
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var candidate in Candidates)
        {
            var counts = Counts(start, candidate);
            if (counts.Count == 0 || counts[0] == 0) continue;
            var alike = counts.Count(c => c == counts[0]) / (double)counts.Count;
            var score = alike * alike * (1 + Math.Log(counts[0]));
            if (score > best.Score) best = (candidate, score);
        }

        return best.Delimiter;
    }

    /// <summary>How often it stands in each of the first lines, outside quotes.</summary>
    private static List<int> Counts(ReadOnlySpan<char> start, char delimiter)
    {
        List<int> counts = [];
        var (quoted, count, any) = (false, 0, false);
        foreach (var c in start)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == delimiter) count++;
            else if (c == '\n')
            {
                if (any) counts.Add(count);
                (count, any) = (0, false);
                if (counts.Count == 20) return counts;
                continue;
            }

            any |= !char.IsWhiteSpace(c);
        }

        // The last line may be cut off: it counts only where it is the only one.
        if (counts.Count == 0 && any) counts.Add(count);
        return counts;
    }
}
