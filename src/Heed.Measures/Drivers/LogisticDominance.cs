namespace Heed.Measures.Drivers;

/// <summary>
/// General dominance for a yes/no outcome: McFadden's R² = 1 − LL ÷ LL₀ of a logistic model for every set of drivers, dealt out as
/// <see cref="Shapley"/> has it. Shares are 0 or above and add up to the R² of all drivers.
/// <para>Source: Azen &amp; Traxel 2009, Journal of Educational and Behavioral Statistics 34:319–347; McFadden 1974, Frontiers in Econometrics.</para>
/// </summary>
internal sealed class LogisticDominance
{
    private readonly double[][] fits;

    private LogisticDominance(double[][] fits) => this.fits = fits;

    /// <summary>Fits a model for every set of the rows' drivers, 2^p of them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="withGroups">Whether R² is worked out without each group too.</param>
    public static LogisticDominance Of(YesNoRows rows, bool withGroups)
    {
        var groups = withGroups ? rows.Groups.Count : 0;
        double[] none = [LogLikelihood(rows.Yes, rows.N), .. Enumerable.Range(0, groups).Select(g => WithoutGroup(rows, g))];
        var all = new double[1 << rows.Drivers][];
        all[0] = new double[groups + 1];
        Parallel.For(1, all.Length, set =>
        {
            var fit = LogisticFit.Of(rows, [.. Enumerable.Range(0, rows.Drivers).Where(j => (set >> j & 1) == 1)]);
            var explained = new double[groups + 1];
            explained[0] = 1 - (fit.LogLikelihood / none[0]);
            for (var g = 0; g < groups; g++) explained[g + 1] = none[g + 1] == 0 ? 0 : 1 - (fit.Without(g) / none[g + 1]);
            all[set] = explained;
        });
        return new(all);
    }

    /// <summary>R² of all of the first drivers, on all rows.</summary>
    public double RSquared(int drivers) => fits[(1 << drivers) - 1][0];

    /// <summary>The shares of the first drivers.</summary>
    /// <param name="drivers">How many.</param>
    /// <param name="place">0 for all rows, g + 1 without group g.</param>
    public double[] Shares(int drivers, int place) => Shapley.Of(drivers, set => fits[set][place]);

    private static double WithoutGroup(YesNoRows rows, int group)
    {
        var (n, yes) = (0.0, 0.0);
        var range = rows.Groups[group];
        for (var i = range.Start.Value; i < range.End.Value; i++) (n, yes) = (n + rows.Counts[i], yes + rows.Outcome[i]);
        return LogLikelihood(rows.Yes - yes, rows.N - n);
    }

    /// <summary>Of the model without drivers.</summary>
    private static double LogLikelihood(double yes, double n) => Times(yes, yes / n) + Times(n - yes, 1 - (yes / n));

    private static double Times(double count, double chance) => count == 0 ? 0 : count * Math.Log(chance);
}
