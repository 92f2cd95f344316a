namespace Heed.Measures.Tests.Trends.Evaluation;

/// <summary>The four rules of the Western Electric handbook (1956), which Heed does not use, to show what they would flag.</summary>
internal static class WesternElectric
{
    public static bool[] Flags(IReadOnlyList<double> z)
    {
        var flags = new bool[z.Count];
        for (var i = 0; i < z.Count; i++)
        {
            flags[i] = Math.Abs(z[i]) > 3 || Zone(z, i, 3, 2, 2) || Zone(z, i, 5, 4, 1) || Zone(z, i, 8, 8, 0);
        }

        return flags;
    }

    // Of the last points so many beyond a line on one side, this one among them.
    private static bool Zone(IReadOnlyList<double> z, int at, int last, int beyond, double line)
    {
        var side = Math.Sign(z[at]);
        if (at + 1 < last || side * z[at] <= line) return false;
        return Enumerable.Range(at + 1 - last, last).Count(i => side * z[i] > line) >= beyond;
    }
}
