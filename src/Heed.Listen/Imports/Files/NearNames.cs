namespace Heed.Listen.Imports.Files;

/// <summary>What a mistyped name may have been meant to be.</summary>
public static class NearNames
{
    /// <summary>" Did you mean …?", or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var near = known.Select(k => (Name: k, Far: Distance(name.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Far <= Math.Max(1, name.Length / 4)).OrderBy(k => k.Far).Take(3).Select(k => $"\"{k.Name}\"").ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>Letters to add, remove or change to get from one to the other.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 25 || a.Length > 200) return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
