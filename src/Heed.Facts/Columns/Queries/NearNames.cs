namespace Heed.Facts.Columns.Queries;

/// <summary>Names someone may have meant.</summary>
internal static class NearNames
{
    public static IReadOnlyList<string> To(string name, IEnumerable<string> known) =>
        [.. known.Distinct(StringComparer.Ordinal)
            .Select(other => (Name: other, Distance: Distance(name.ToLowerInvariant(), other.ToLowerInvariant())))
            .Where(other => other.Distance <= Math.Max(2, name.Length / 3) || other.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(other => other.Distance).ThenBy(other => other.Name, StringComparer.Ordinal)
            .Take(3).Select(other => other.Name)];

    /// <summary>Levenshtein's distance: letters to insert, delete or replace.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
