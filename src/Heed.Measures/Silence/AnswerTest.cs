using Heed.Measures.Intervals;
using Heed.Measures.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Silence;

/// <summary>
/// Whether anything known predicts who answers: the score test of a logistic model, U′I⁻¹U with U = Σ x(r − r̄) and I = r̄(1 − r̄)·Σ xx′, against χ² with as many
/// degrees of freedom as x says different things. Nothing needs fitting, so it can't fail.
/// <para>Source: Rao 1948, Proceedings of the Cambridge Philosophical Society 44:50–57.</para>
/// </summary>
internal static class AnswerTest
{
    private const double Tolerance = 1e-9;

    /// <summary>Null where nothing is known of anyone, all are alike, or all or none answered.</summary>
    public static double? P(IReadOnlyList<Invited> invited)
    {
        if (invited.Count == 0 || invited[0].Known.Length == 0) return null;
        var columns = Standardised.Of([.. invited.Select(one => one.Known)]);
        var (k, share) = (columns.Count, (double)invited.Count(one => one.Score is not null) / invited.Count);
        if (share is 0 or 1) return null;
        var (score, products) = (Vector<double>.Build.Dense(k), Matrix<double>.Build.Dense(k, k));
        for (var i = 0; i < invited.Count; i++)
        {
            var miss = (invited[i].Score is null ? 0 : 1) - share;
            for (var a = 0; a < k; a++)
            {
                var x = columns.At(i, a + 1);
                score[a] += miss * x;
                for (var b = 0; b < k; b++) products[a, b] += x * columns.At(i, b + 1);
            }
        }

        var parts = products.Evd(Symmetricity.Symmetric);
        var (statistic, rank) = (0.0, 0);
        for (var a = 0; a < k; a++)
        {
            var size = parts.EigenValues[a].Real;
            if (size < Tolerance * invited.Count) continue;
            rank++;
            var along = parts.EigenVectors.Column(a) * score;
            statistic += along * along / size;
        }

        return rank == 0 ? null : TailProbabilities.ChiSquared(statistic / (share * (1 - share)), rank);
    }
}
