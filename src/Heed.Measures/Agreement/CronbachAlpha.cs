using Heed.Measures.Drivers;

namespace Heed.Measures.Agreement;

/// <summary>
/// How far several questions measure one thing: α = k/(k − 1) · (1 − Σ item variances ÷ variance of their sum). 1 where all move as one, around 0
/// where none has to do with another, below 0 where some are turned the wrong way.
/// <para>Source: Cronbach 1951, Psychometrika 16:297–334. As R's <c>psych::alpha</c>.</para>
/// </summary>
/// <param name="N">Complete answers.</param>
/// <param name="Alpha">Of the items as they are.</param>
/// <param name="Standardised">As if all items spread alike: k·r̄ ÷ (1 + (k − 1)·r̄).</param>
/// <param name="AverageCorrelation">r̄, the mean correlation of two items.</param>
/// <param name="Items">Each item, in the columns' order.</param>
public sealed record CronbachAlpha(long N, double Alpha, double Standardised, double AverageCorrelation, IReadOnlyList<CronbachAlpha.Item> Items)
{
    /// <param name="AlphaWithout">α of the others; null where fewer than two are left, or their sum has no spread.</param>
    /// <param name="WithRest">Correlation with the sum of the others; null where that has no spread.</param>
    public sealed record Item(double? AlphaWithout, double? WithRest);

    /// <summary>Of complete answers, a column an item. Null under two items or two answers, or where an item or the sum has no spread.</summary>
    public static CronbachAlpha? Of(CrossProducts answers)
    {
        var k = answers.Columns;
        int[] all = [.. Enumerable.Range(0, k)];
        if (k < 2 || answers.N < 2 || all.Any(i => !(answers[i, i] > 0)) || Reliability(answers, all) is not { } alpha) return null;
        var average = (from i in all from j in all where i < j select answers[i, j] / Math.Sqrt(answers[i, i] * answers[j, j])).Average();
        return new(answers.N, alpha, k * average / (1 + ((k - 1) * average)), average, [.. all.Select(i => Without(answers, i, [.. all.Where(j => j != i)]))]);
    }

    private static Item Without(CrossProducts answers, int item, int[] rest)
    {
        var spread = Total(answers, rest);
        var shared = rest.Sum(j => answers[item, j]);
        return new(rest.Length < 2 ? null : Reliability(answers, rest), spread > 0 ? shared / Math.Sqrt(answers[item, item] * spread) : null);
    }

    private static double? Reliability(CrossProducts answers, int[] items)
    {
        var total = Total(answers, items);
        double k = items.Length;
        return total > 0 ? k / (k - 1) * (1 - (items.Sum(i => answers[i, i]) / total)) : null;
    }

    // The variance of a sum is the sum of all variances and covariances.
    private static double Total(CrossProducts answers, int[] items) => items.Sum(i => items.Sum(j => answers[i, j]));
}
