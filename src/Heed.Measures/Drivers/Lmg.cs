using System.Runtime.Intrinsics;

namespace Heed.Measures.Drivers;

/// <summary>
/// What each driver adds to R², averaged over all orders in which drivers can enter the model (the Shapley value of R²):
/// LMGⱼ = Σ over sets S without j of |S|!(p − 1 − |S|)! ÷ p! · (R²(S ∪ j) − R²(S)). Shares are 0 or above and add up to R².
/// <para>Source: Lindeman, Merenda &amp; Gold 1980, Introduction to Bivariate and Multivariate Analysis; Grömping 2006 (relaimpo).</para>
/// </summary>
/// <remarks>
/// All 2^p models are gone through as a tree: a set's children add one driver after its last, and each step eliminates that driver from what is
/// left of the correlations of those still to come. Most sets lie near the leaves where little is left, so a model costs a few operations; and none
/// is more than p steps from the data, so nothing is lost to rounding. Several models of equally many drivers take the same walk side by side.
/// </remarks>
public static class Lmg
{
    /// <summary>Most drivers taken: above, the work doubles with each past what a person waits for.</summary>
    public const int MostDrivers = 21;

    /// <summary>The share of each driver. A driver made up of others gets what it would add where they are not in yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostDrivers"/> drivers.</exception>
    public static double[] Of(Correlations correlations) => Of([correlations])[0];

    /// <summary>The shares of several models of equally many drivers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostDrivers"/> drivers.</exception>
    public static IReadOnlyList<double[]> Of(IReadOnlyList<Correlations> models)
    {
        foreach (var model in models) ArgumentOutOfRangeException.ThrowIfGreaterThan(model.Drivers, MostDrivers, nameof(models));
        return [.. models.Chunk(Vector256<double>.Count).SelectMany(some => new Walk(some).Shares().Take(some.Length))];
    }

    private sealed class Walk
    {
        private readonly int drivers;
        private readonly Vector256<double>[][] left;
        private readonly double[] outside;
        private readonly double[] inside;
        private readonly Vector256<double>[] sums;
        private Vector256<double> common;

        public Walk(Correlations[] side)
        {
            drivers = side[0].Drivers;
            left = [.. Enumerable.Range(0, drivers).Select(_ => new Vector256<double>[drivers * (drivers + 1)])];
            outside = Weights(drivers);
            inside = [.. Enumerable.Range(0, drivers + 1).Select(size => (size > 0 ? outside[size - 1] : 0) + outside[size])];
            sums = new Vector256<double>[drivers];
            for (var i = 0; i < drivers; i++)
            {
                for (var j = 0; j < drivers; j++) left[0][Row(i) + j] = Beside(side, model => model[i, j]);
                left[0][Row(i) + drivers] = Beside(side, model => model.WithOutcome(i));
            }
        }

        // A set with j counts for j once as S ∪ j and once against; a set without it once against. So "against" is common to all drivers.
        public IEnumerable<double[]> Shares()
        {
            Visit(0, 0, default);
            for (var lane = 0; lane < Vector256<double>.Count; lane++) yield return [.. sums.Select(sum => sum[lane] - common[lane])];
        }

        /// <summary>Adds up a set and all below it; returns Σ inside-weight · R².</summary>
        private Vector256<double> Visit(int size, int next, Vector256<double> fit)
        {
            common += outside[size] * fit;
            var total = inside[size] * fit;
            var now = left[size];
            for (var j = next; j < drivers - 1; j++)
            {
                var scale = Scale(now, j);
                var reach = now[Row(j) + drivers];
                Eliminate(now, left[size + 1], j, scale);
                var below = Visit(size + 1, j + 1, fit + (reach * reach * scale));
                sums[j] += below;
                total += below;
            }

            // Half of all sets end with the last driver and have none below them.
            var last = drivers - 1;
            var adds = now[Row(last) + drivers];
            var full = fit + (adds * adds * Scale(now, last));
            common += outside[size + 1] * full;
            sums[last] += inside[size + 1] * full;
            return total + (inside[size + 1] * full);
        }

        /// <summary>1 ÷ what is left of a driver; 0 where nothing is.</summary>
        private Vector256<double> Scale(Vector256<double>[] now, int j)
        {
            var pivot = now[Row(j) + j];
            return Vector256.ConditionalSelect(
                Vector256.GreaterThan(pivot, Vector256.Create(StandardisedFit.Tolerance)), Vector256<double>.One / pivot, Vector256<double>.Zero);
        }

        private void Eliminate(Vector256<double>[] from, Vector256<double>[] to, int j, Vector256<double> scale)
        {
            var pivotRow = from.AsSpan(Row(j), drivers + 1);
            for (var i = j + 1; i < drivers; i++)
            {
                var factor = pivotRow[i] * scale;
                var source = from.AsSpan(Row(i) + i, drivers + 1 - i);
                var target = to.AsSpan(Row(i) + i, source.Length);
                var pivots = pivotRow[i..];
                for (var k = 0; k < source.Length && k < target.Length && k < pivots.Length; k++) target[k] = source[k] - (factor * pivots[k]);
            }
        }

        private int Row(int i) => i * (drivers + 1);

        /// <summary>A number of each model; places left over repeat the last.</summary>
        private static Vector256<double> Beside(Correlations[] side, Func<Correlations, double> number) =>
            Vector256.Create(number(side[0]), number(side[Math.Min(1, side.Length - 1)]), number(side[Math.Min(2, side.Length - 1)]), number(side[^1]));

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
