using Heed.Measures.Fields;

namespace Heed.Measures.Scores.Own;

/// <summary>A field that enters an index.</summary>
/// <param name="Field">Its name; a scale with two ends.</param>
/// <param name="Weight">Above 0; weights count in proportion to each other.</param>
public sealed record IndexItem(string Field, double Weight);

/// <summary>Fields' answers put together: 100·Σ w·(x − least)/(most − least) ÷ Σ w, from 0 at the worse ends to 100 at the better.</summary>
/// <remarks>So three items on 1–10 with equal weights give the index of the EPSI and ACSI kind, 100·(Σ w·x − 1)/9.</remarks>
public static class IndexOf
{
    /// <summary>What each item's answer is multiplied by, and what is added to all of it: index = Σ slope·x + constant.</summary>
    /// <param name="items">One or more.</param>
    /// <param name="types">Of the items' fields.</param>
    /// <exception cref="ArgumentException">A field is no scale.</exception>
    public static (double[] Slopes, double Constant) Line(IReadOnlyList<IndexItem> items, IReadOnlyList<FieldType> types)
    {
        var weights = items.Sum(item => item.Weight);
        var slopes = new double[items.Count];
        var constant = 0.0;
        for (var i = 0; i < slopes.Length; i++)
        {
            if (types[i] is not { IsScale: true, Min: { } least, Max: { } most }) throw new ArgumentException($"{items[i].Field} is no scale.", nameof(types));
            var step = 100 * items[i].Weight / weights / (most - least);
            // Effort is better where it is lower.
            slopes[i] = types[i].Kind == FieldKind.Effort5 ? -step : step;
            constant -= slopes[i] * (types[i].Kind == FieldKind.Effort5 ? most : least);
        }

        return (slopes, constant);
    }

    /// <summary>Count, mean and spread of the index over rows that have every item, from the items' means and centred products.</summary>
    /// <param name="line">From <see cref="Line"/>.</param>
    /// <param name="n">Rows.</param>
    /// <param name="means">Each item's mean over them.</param>
    /// <param name="products">Σ (xᵢ − x̄ᵢ)(xⱼ − x̄ⱼ) over them.</param>
    /// <returns>Least and most are 0 and 100, or the mean where all rows come to the same.</returns>
    public static Moments Moments((double[] Slopes, double Constant) line, long n, IReadOnlyList<double> means, double[,] products)
    {
        if (n == 0) return default;
        var (mean, spread, scale) = (line.Constant, 0.0, 0.0);
        for (var i = 0; i < means.Count; i++)
        {
            mean += line.Slopes[i] * means[i];
            scale += line.Slopes[i] * line.Slopes[i] * products[i, i];
            for (var j = 0; j < means.Count; j++) spread += line.Slopes[i] * line.Slopes[j] * products[i, j];
        }

        // What products leave where everything cancels is rounding.
        if (spread <= 1e-12 * Math.Max(scale, 1)) return new(n, mean, 0, mean, mean);
        return new(n, mean, spread, 0, 100);
    }
}
