namespace Heed.Measures.Agreement;

/// <summary>How far apart two values are.</summary>
public enum AgreementMetric
{
    /// <summary>The same or not.</summary>
    Nominal,

    /// <summary>By how many values lie between them.</summary>
    Ordinal,

    /// <summary>By their difference.</summary>
    Interval,

    /// <summary>By their difference in proportion to their sum; values are not negative.</summary>
    Ratio,
}

/// <summary>
/// Agreement of any number of raters with any values missing: α = 1 − D_o ÷ D_e, the disagreement observed over that of chance. 1 is full
/// agreement, 0 that of chance.
/// <para>Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability (University of Pennsylvania).</para>
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>α of a row a rater, a column a thing, null where not rated. Things rated once say nothing and are left out. Null where none is left, or all values are alike.</summary>
    public static double? Of(IReadOnlyList<IReadOnlyList<double?>> ratings, AgreementMetric metric)
    {
        var things = ratings.Count == 0 ? 0 : ratings[0].Count;
        double[][] units = [.. Enumerable.Range(0, things).Select(unit => ratings.Select(row => row[unit]).OfType<double>().ToArray()).Where(values => values.Length > 1)];
        double[] values = [.. units.SelectMany(unit => unit).Distinct().Order()];
        double[] counts = [.. values.Select(value => units.Sum(unit => (double)unit.Count(x => x == value)))];
        var n = counts.Sum();
        if (values.Length < 2) return null;
        var observed = units.Sum(unit => Pairs(unit).Sum(pair => Distance(pair.First, pair.Second)) / (unit.Length - 1));
        var expected = 0.0;
        for (var c = 0; c < values.Length; c++)
        {
            for (var k = 0; k < values.Length; k++) expected += counts[c] * counts[k] * Distance(values[c], values[k]);
        }

        return 1 - ((n - 1) * observed / expected);

        double Distance(double one, double other) => one == other ? 0 : metric switch
        {
            AgreementMetric.Nominal => 1,
            AgreementMetric.Interval => (one - other) * (one - other),
            AgreementMetric.Ratio => (one - other) * (one - other) / ((one + other) * (one + other)),
            _ => Between(Math.Min(one, other), Math.Max(one, other)),
        };

        double Between(double low, double high)
        {
            var (from, to) = (Array.IndexOf(values, low), Array.IndexOf(values, high));
            var between = counts[from..(to + 1)].Sum() - ((counts[from] + counts[to]) / 2);
            return between * between;
        }
    }

    /// <summary>Every value with every other of the same thing, both ways.</summary>
    private static IEnumerable<(double First, double Second)> Pairs(double[] unit)
    {
        for (var i = 0; i < unit.Length; i++)
        {
            for (var j = 0; j < unit.Length; j++)
            {
                if (i != j) yield return (unit[i], unit[j]);
            }
        }
    }
}
