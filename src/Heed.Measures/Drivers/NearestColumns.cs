using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Drivers;

/// <summary>The uncorrelated columns nearest to the drivers: with R = VΔV′ their loadings are Λ = VΔ^½V′. Directions without spread are left out.</summary>
internal sealed class NearestColumns
{
    private readonly Matrix<double> vectors;
    private readonly double[] spread;
    private readonly int size;

    public NearestColumns(Correlations correlations)
    {
        size = correlations.Drivers;
        var split = Matrix<double>.Build.Dense(size, size, (i, j) => correlations[i, j]).Evd(Symmetricity.Symmetric);
        vectors = split.EigenVectors;
        spread = [.. split.EigenValues.Select(value => value.Real > StandardisedFit.Tolerance ? Math.Sqrt(value.Real) : 0)];
    }

    /// <summary>Λ⁻¹x: coefficients on these columns from correlations with the drivers.</summary>
    public double[] FromCorrelations(Func<int, double> x) => Turned(x, s => 1 / s);

    /// <summary>Λx: coefficients on these columns from coefficients on the drivers.</summary>
    public double[] FromCoefficients(Func<int, double> x) => Turned(x, s => s);

    /// <summary>Σₖ λⱼₖ²·xₖ: what belongs to these columns dealt back to the drivers.</summary>
    public double[] DealBack(double[] x)
    {
        var dealt = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var loading = 0.0;
                for (var k = 0; k < size; k++) loading += vectors[i, k] * spread[k] * vectors[j, k];
                dealt[i] += loading * loading * x[j];
            }
        }

        return dealt;
    }

    private double[] Turned(Func<int, double> x, Func<double, double> scale)
    {
        var turned = new double[size];
        for (var k = 0; k < size; k++)
        {
            if (spread[k] == 0) continue;
            var along = 0.0;
            for (var i = 0; i < size; i++) along += vectors[i, k] * x(i);
            along *= scale(spread[k]);
            for (var i = 0; i < size; i++) turned[i] += vectors[i, k] * along;
        }

        return turned;
    }
}
