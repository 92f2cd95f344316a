namespace Heed.Measures.Drivers;

/// <summary>
/// What each driver adds to R², averaged over all orders in which drivers can enter the model (the Shapley value of R²):
/// LMGⱼ = Σ over sets S without j of |S|!(p − 1 − |S|)! ÷ p! · (R²(S ∪ j) − R²(S)). Shares are 0 or above and add up to R².
/// <para>Source: Lindeman, Merenda &amp; Gold 1980, Introduction to Bivariate and Multivariate Analysis; Grömping 2006 (relaimpo).</para>
/// </summary>
/// <remarks>
/// All 2^p models are gone through as a tree: a set's children add one driver after its last, and each step eliminates that driver from what is
/// left of the correlations of those still to come. Most sets lie near the leaves where little is left, so a model costs a few operations; and none
/// is more than p steps from the data, so nothing is lost to rounding.
/// </remarks>
public static class Lmg
{
    /// <summary>Most drivers taken: above, the work doubles with each past what a person waits for.</summary>
    public const int MostDrivers = 21;

    /// <summary>The share of each driver. A driver made up of others gets what it would add where they are not in yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostDrivers"/> drivers.</exception>
    public static double[] Of(Correlations correlations)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlations.Drivers, MostDrivers, nameof(correlations));
        return new Walk(correlations).Shares();
    }

    private sealed class Walk
    {
        private readonly int drivers;
        private readonly double[][] left;
        private readonly double[] outside;
        private readonly double[] inside;
        private readonly double[] sums;
        private double common;

        public Walk(Correlations correlations)
        {
            drivers = correlations.Drivers;
            left = [.. Enumerable.Range(0, drivers + 1).Select(_ => new double[drivers * (drivers + 1)])];
            outside = Weights(drivers);
            inside = [.. Enumerable.Range(0, drivers + 1).Select(size => (size > 0 ? outside[size - 1] : 0) + outside[size])];
            sums = new double[drivers];
            for (var i = 0; i < drivers; i++)
            {
                for (var j = 0; j < drivers; j++) left[0][Row(i) + j] = correlations[i, j];
                left[0][Row(i) + drivers] = correlations.WithOutcome(i);
            }
        }

        // A set with j counts for j once as S ∪ j and once against; a set without it once against. So "against" is common to all drivers.
        public double[] Shares()
        {
            Visit(0, 0, 0);
            return [.. sums.Select(sum => sum - common)];
        }

        /// <summary>Adds up a set and all below it; returns Σ inside-weight · R².</summary>
        private double Visit(int size, int next, double fit)
        {
            common += outside[size] * fit;
            var total = inside[size] * fit;
            var now = left[size];
            for (var j = next; j < drivers; j++)
            {
                var pivot = now[Row(j) + j];
                var adds = pivot > StandardisedFit.Tolerance;
                var reach = now[Row(j) + drivers];
                var more = adds ? fit + (reach * reach / pivot) : fit;
                if (j + 1 < drivers) Eliminate(now, left[size + 1], j, adds ? 1 / pivot : 0);
                var below = Visit(size + 1, j + 1, more);
                sums[j] += below;
                total += below;
            }

            return total;
        }

        private void Eliminate(double[] from, double[] to, int j, double scale)
        {
            var pivotRow = from.AsSpan(Row(j), drivers + 1);
            for (var i = j + 1; i < drivers; i++)
            {
                var factor = pivotRow[i] * scale;
                var source = from.AsSpan(Row(i), drivers + 1);
                var target = to.AsSpan(Row(i), drivers + 1);
                for (var k = i; k <= drivers; k++) target[k] = source[k] - (factor * pivotRow[k]);
            }
        }

        private int Row(int i) => i * (drivers + 1);

        /// <summary>|S|!(p − 1 − |S|)! ÷ p! by the size of S; 0 for the set of all.</summary>
        private static double[] Weights(int p)
        {
            var weights = new double[p + 1];
            weights[0] = 1.0 / p;
            for (var size = 1; size < p; size++) weights[size] = weights[size - 1] * size / (p - size);
            return weights;
        }
    }
}
