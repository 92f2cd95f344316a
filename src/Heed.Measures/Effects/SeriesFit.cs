namespace Heed.Measures.Effects;

/// <summary>A regression of a series whose errors have a given shape, by generalised least squares.</summary>
/// <param name="Coefficients">One a column.</param>
/// <param name="Inverse">(X′V⁻¹X)⁻¹, V the errors' covariance less σ²; times <see cref="Variance"/> it is the coefficients' covariance.</param>
/// <param name="Variance">σ² = residual sum of squares ÷ degrees of freedom, as restricted maximum likelihood has it.</param>
/// <param name="DegreesOfFreedom">Points less columns without a prior.</param>
/// <param name="LogLikelihood">Restricted, with σ² integrated out, up to a constant: compares shapes of the same data and columns.</param>
public sealed record SeriesFit(double[] Coefficients, double[,] Inverse, double Variance, int DegreesOfFreedom, double LogLikelihood)
{
    /// <summary>A combination of coefficients.</summary>
    public double Combined(IReadOnlyList<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Coefficients.Length; i++) sum += weights[i] * Coefficients[i];
        return sum;
    }

    /// <summary>Its variance.</summary>
    public double VarianceOf(IReadOnlyList<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Coefficients.Length; i++)
        {
            for (var j = 0; j < Coefficients.Length; j++) sum += weights[i] * Inverse[i, j] * weights[j];
        }

        return sum * Variance;
    }
}
