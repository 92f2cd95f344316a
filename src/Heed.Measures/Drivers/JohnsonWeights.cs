using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Drivers;

/// <summary>
/// Relative weights: the drivers are replaced by the uncorrelated columns nearest to them, whose shares of R² are plain, and those shares are dealt
/// back: with R = VΔV′ and Λ = VΔ^½V′, εⱼ = Σₖ λⱼₖ²·(Λ⁻¹r)ₖ². Shares are 0 or above and add up to R². Near <see cref="Lmg"/> at the cost
/// of a single model, for any number of drivers.
/// <para>Source: Johnson 2000, Multivariate Behavioral Research 35:1–19; the same as Genizi 1993, Statistica Sinica 3:407–420.</para>
/// </summary>
public static class JohnsonWeights
{
    /// <summary>The weight of each driver; directions in which the drivers have no spread are left out.</summary>
    public static double[] Of(Correlations correlations)
    {
        var p = correlations.Drivers;
        var split = Matrix<double>.Build.Dense(p, p, (i, j) => correlations[i, j]).Evd(Symmetricity.Symmetric);
        var vectors = split.EigenVectors;
        var spread = split.EigenValues.Select(value => value.Real > StandardisedFit.Tolerance ? Math.Sqrt(value.Real) : 0).ToArray();
        var along = new double[p];
        for (var k = 0; k < p; k++)
        {
            if (spread[k] == 0) continue;
            for (var i = 0; i < p; i++) along[k] += vectors[i, k] * correlations.WithOutcome(i) / spread[k];
        }

        var squared = new double[p];
        for (var i = 0; i < p; i++)
        {
            var beta = 0.0;
            for (var k = 0; k < p; k++) beta += vectors[i, k] * along[k];
            squared[i] = beta * beta;
        }

        var weights = new double[p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                var root = 0.0;
                for (var k = 0; k < p; k++) root += vectors[i, k] * spread[k] * vectors[j, k];
                weights[i] += root * root * squared[j];
            }
        }

        return weights;
    }
}
