using Heed.Measures.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Silence;

/// <summary>The doubly robust mean at a given penalty, with the weights it rests on; see <see cref="NonResponse"/>.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Weights">One for each who answered.</param>
internal sealed record CorrectedScore(double Value, double[] Weights)
{
    // No answer speaks for more than this many times the mean of them (Potter 1990 has the trade of bias for spread).
    private const double Most = 5;

    // Calibration moves no weight further than this.
    private const double LeastFactor = 0.3;
    private const double MostFactor = 3;
    private const int Rounds = 10;

    /// <summary>Null where all or none answered.</summary>
    public static CorrectedScore? Of(IReadOnlyList<Invited> invited, double penalty)
    {
        double[][] known = [.. invited.Select(one => one.Known)];
        if (RidgeLogistic.Of(known, [.. invited.Select(one => one.Score is not null)], penalty) is not { } answering) return null;
        var columns = Standardised.Of(known);
        int[] answered = [.. Enumerable.Range(0, invited.Count).Where(i => invited[i].Score is not null)];
        var trimmed = Trim([.. answered.Select(i => 1 / answering.Probability(known[i]))], invited.Count);
        var weights = Calibrate(columns, answered, trimmed, invited.Count);
        var model = Fit(columns, answered, weights, [.. answered.Select(i => invited[i].Score!.Value)]);
        var (predicted, missed) = (0.0, 0.0);
        for (var i = 0; i < invited.Count; i++) predicted += columns.Odds(i, model) / invited.Count;
        for (var a = 0; a < answered.Length; a++) missed += weights[a] * (invited[answered[a]].Score!.Value - columns.Odds(answered[a], model));
        return new(predicted + (missed / weights.Sum()), weights);
    }

    private static double[] Trim(double[] weights, int all)
    {
        var most = Most * weights.Average();
        for (var i = 0; i < weights.Length; i++) weights[i] = Math.Min(weights[i], most);
        return Scaled(weights, all);
    }

    /// <summary>
    /// Weights w·(1 + x·λ) under which who answered have the means of all who were asked, so far as the limits let them.
    /// <para>Source: Deville &amp; Särndal 1992, JASA 87:376–382, cases 1 and 7.</para>
    /// </summary>
    private static double[] Calibrate(Standardised columns, int[] answered, double[] weights, int all)
    {
        var k = columns.Count + 1;
        var factors = Enumerable.Repeat(1.0, weights.Length).ToArray();
        var lambda = Vector<double>.Build.Dense(k);
        for (var round = 0; round < Rounds; round++)
        {
            // The columns' means over all are 0, but for the ones.
            var (missing, products) = (Vector<double>.Build.Dense(k, a => a == 0 ? all : 0), Matrix<double>.Build.Dense(k, k));
            for (var i = 0; i < weights.Length; i++)
            {
                var free = factors[i] is > LeastFactor and < MostFactor || round == 0;
                for (var a = 0; a < k; a++)
                {
                    var x = columns.At(answered[i], a);
                    missing[a] -= weights[i] * factors[i] * x;
                    for (var b = 0; free && b < k; b++) products[a, b] += weights[i] * x * columns.At(answered[i], b);
                }
            }

            if (missing.AbsoluteMaximum() < 1e-9 * all) break;
            lambda += Solve(products, missing, all);
            for (var i = 0; i < weights.Length; i++) factors[i] = Math.Clamp(1 + Enumerable.Range(0, k).Sum(a => lambda[a] * columns.At(answered[i], a)), LeastFactor, MostFactor);
        }

        return Scaled([.. weights.Select((weight, i) => weight * factors[i])], all);
    }

    private static double[] Fit(Standardised columns, int[] answered, double[] weights, double[] scores)
    {
        var k = columns.Count + 1;
        var (sums, products) = (Vector<double>.Build.Dense(k), Matrix<double>.Build.Dense(k, k));
        for (var i = 0; i < weights.Length; i++)
        {
            for (var a = 0; a < k; a++)
            {
                var x = columns.At(answered[i], a);
                sums[a] += weights[i] * x * scores[i];
                for (var b = 0; b < k; b++) products[a, b] += weights[i] * x * columns.At(answered[i], b);
            }
        }

        return [.. Solve(products, sums, weights.Sum())];
    }

    // A little on the diagonal, so that columns that say the same share what they say.
    private static Vector<double> Solve(Matrix<double> products, Vector<double> right, double size)
    {
        for (var a = 0; a < right.Count; a++) products[a, a] += 1e-9 * size;
        return products.Cholesky().Solve(right);
    }

    private static double[] Scaled(double[] weights, int all)
    {
        var factor = all / weights.Sum();
        return [.. weights.Select(weight => weight * factor)];
    }
}
