using Heed.Measures.Intervals;

namespace Heed.Measures.Agreement;

/// <summary>How much less a disagreement counts the nearer the two categories are.</summary>
public enum KappaWeights
{
    /// <summary>Every disagreement counts alike: for categories without order.</summary>
    None,

    /// <summary>In proportion to the distance.</summary>
    Linear,

    /// <summary>In proportion to its square.</summary>
    Quadratic,
}

/// <summary>
/// Agreement of two raters beyond what chance would give: κ = (p_o − p_e) ÷ (1 − p_e). 1 is full agreement, 0 that of chance, below 0 less than that.
/// <para>Source: Cohen 1960, Educational and Psychological Measurement 20:37–46; weighted 1968, Psychological Bulletin 70:213–220; standard
/// error after Fleiss, Cohen &amp; Everitt 1969, Psychological Bulletin 72:323–327. As statsmodels' <c>cohens_kappa</c>.</para>
/// </summary>
/// <param name="N">Things both rated.</param>
/// <param name="Kappa">From −1 to 1.</param>
/// <param name="StandardError">Of κ.</param>
/// <param name="Interval">κ ± z·se, cut to −1…1.</param>
public sealed record CohenKappa(long N, double Kappa, double StandardError, Interval Interval)
{
    /// <summary>Of a square table of counts, the first rater's categories down, the second's across. Null where there are no counts, or both put all into one category.</summary>
    /// <exception cref="ArgumentException">Not square.</exception>
    public static CohenKappa? Of(IReadOnlyList<IReadOnlyList<long>> table, KappaWeights weights = KappaWeights.None, Level level = default)
    {
        var k = table.Count;
        if (table.Any(row => row.Count != k)) throw new ArgumentException("As many rows as columns.", nameof(table));
        var n = table.Sum(row => row.Sum());
        if (n == 0) return null;
        double[] first = [.. table.Select(row => (double)row.Sum() / n)];
        double[] second = [.. Enumerable.Range(0, k).Select(j => (double)table.Sum(row => row[j]) / n)];
        var observed = 0.0;
        var expected = 0.0;
        var (meanOfRow, meanOfColumn) = (new double[k], new double[k]);
        ForEach(k, (i, j) =>
        {
            var weight = Weight(i, j, k, weights);
            observed += weight * table[i][j] / n;
            expected += weight * first[i] * second[j];
            meanOfRow[i] += weight * second[j];
            meanOfColumn[j] += weight * first[i];
        });
        if (1 - expected < 1e-12) return null;
        var kappa = (observed - expected) / (1 - expected);
        var sum = 0.0;
        ForEach(k, (i, j) =>
        {
            var miss = Weight(i, j, k, weights) - ((meanOfRow[i] + meanOfColumn[j]) * (1 - kappa));
            sum += miss * miss * table[i][j] / n;
        });
        var centre = kappa - (expected * (1 - kappa));
        var error = Math.Sqrt(Math.Max(0, sum - (centre * centre)) / n) / (1 - expected);
        var reach = Quantiles.Normal(level) * error;
        return new(n, kappa, error, new(Math.Max(-1, kappa - reach), Math.Min(1, kappa + reach), level, IntervalMethods.Wald));
    }

    private static void ForEach(int k, Action<int, int> cell)
    {
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++) cell(i, j);
        }
    }

    /// <summary>1 for full agreement, 0 for the widest apart.</summary>
    private static double Weight(int i, int j, int k, KappaWeights weights)
    {
        if (i == j) return 1;
        var apart = (double)Math.Abs(i - j) / (k - 1);
        return weights switch { KappaWeights.None => 0, KappaWeights.Linear => 1 - apart, _ => 1 - (apart * apart) };
    }
}
