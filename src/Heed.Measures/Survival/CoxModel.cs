using Heed.Measures.Intervals;
using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Survival;

/// <summary>
/// How much sooner or later the event comes with one more of a covariate: hazard(t | x) = hazard₀(t)·exp(β·x), by partial likelihood, Efron's way with ties,
/// rows in counting-process form, so that covariates may change with time.
/// <para>Source: Cox 1972, JRSS B 34:187–220; Efron 1977, JASA 72:557–565; Andersen &amp; Gill 1982. As R's <c>coxph</c>. It takes the effect to be the same at all times.</para>
/// </summary>
public sealed record CoxModel
{
    private const int MostRounds = 50;

    /// <summary>One a covariate, in their order.</summary>
    public required IReadOnlyList<CoxCoefficient> Coefficients { get; init; }

    /// <summary>Covariance of the coefficients: the inverse of the information.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>Rows.</summary>
    public required int N { get; init; }

    public required int Events { get; init; }

    /// <summary>Log partial likelihood.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The same with all coefficients 0.</summary>
    public required double NullLogLikelihood { get; init; }

    /// <summary>Probability of so large a likelihood ratio if no covariate mattered.</summary>
    public required double P { get; init; }

    /// <summary>Fits the model. Null without events, and where the likelihood has no top: a covariate that is constant, made up of others, or parts those with the event from those without.</summary>
    /// <exception cref="ArgumentException">Rows with different numbers of covariates, or none.</exception>
    public static CoxModel? Of(IReadOnlyList<CoxRow> rows, Level level = default)
    {
        if (rows.Count == 0 || rows.All(row => !row.Life.Happened)) return null;
        var k = rows[0].Covariates.Count;
        if (k == 0 || rows.Any(row => row.Covariates.Count != k)) throw new ArgumentException("As many covariates in every row, at least one.", nameof(rows));
        var likelihood = new CoxLikelihood(rows);
        var beta = new double[k];
        var start = likelihood.At(beta);
        var here = start;
        for (var round = 0; round < MostRounds; round++)
        {
            if (Inverse(here.Information) is not { } inverse) return null;
            var step = inverse * Vector<double>.Build.Dense(here.Score);
            var (next, moved) = (Moved(beta, step, 1), 1.0);
            var there = likelihood.At(next);
            for (; !(there.LogLikelihood >= here.LogLikelihood - 1e-12) && moved > 1e-6; there = likelihood.At(next)) next = Moved(beta, step, moved /= 2);
            var gain = there.LogLikelihood - here.LogLikelihood;
            (beta, here) = (next, there);
            if (Math.Abs(gain) < 1e-11 * (Math.Abs(here.LogLikelihood) + 1) && step.AbsoluteMaximum() * moved < 1e-8 * (1 + beta.Max(Math.Abs))) return Finished(rows, beta, start, here, likelihood, level);
        }

        return null;
    }

    /// <summary>The log of the hazard over that of a row of zeros.</summary>
    public double Risk(IReadOnlyList<double> covariates) => Coefficients.Select((coefficient, j) => coefficient.Value * covariates[j]).Sum();

    private static CoxModel? Finished(IReadOnlyList<CoxRow> rows, double[] beta, CoxLikelihood.Value start, CoxLikelihood.Value end, CoxLikelihood likelihood, Level level)
    {
        if (Inverse(end.Information) is not { } standardised) return null;
        var (k, z) = (beta.Length, Quantiles.Normal(level));
        var covariance = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++) covariance[i, j] = standardised[i, j] / (likelihood.Scales[i] * likelihood.Scales[j]);
        }

        var coefficients = beta.Select((value, j) =>
        {
            var (plain, error) = (value / likelihood.Scales[j], Math.Sqrt(covariance[j, j]));
            return new CoxCoefficient(plain, error, Math.Exp(plain), Math.Exp(plain - (z * error)), Math.Exp(plain + (z * error)), TailProbabilities.Normal(plain / error));
        });
        return new()
        {
            Coefficients = [.. coefficients],
            Covariance = covariance,
            N = rows.Count,
            Events = rows.Count(row => row.Life.Happened),
            LogLikelihood = end.LogLikelihood,
            NullLogLikelihood = start.LogLikelihood,
            P = TailProbabilities.ChiSquared(2 * (end.LogLikelihood - start.LogLikelihood), k),
        };
    }

    private static double[] Moved(double[] beta, Vector<double> step, double share) => [.. beta.Select((value, j) => value + (share * step[j]))];

    // Covariates are standardised, so that a small pivot means that one says nothing of its own.
    private static Matrix<double>? Inverse(double[,] information)
    {
        var matrix = Matrix<double>.Build.DenseOfArray(information);
        for (var i = 0; i < matrix.RowCount; i++)
        {
            if (!(matrix[i, i] > 1e-10)) return null;
        }

        var decomposition = matrix.Evd(Symmetricity.Symmetric);
        return decomposition.EigenValues[0].Real > 1e-10 * decomposition.EigenValues[matrix.RowCount - 1].Real ? matrix.Inverse() : null;
    }
}

/// <summary>One covariate's part.</summary>
/// <param name="Value">Change of the log hazard with one more.</param>
/// <param name="StandardError">Of it.</param>
/// <param name="HazardRatio">exp(value): 1 no difference, 2 twice as soon.</param>
/// <param name="Low">Lower end of the hazard ratio.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p of "no difference", from value ÷ error.</param>
public readonly record struct CoxCoefficient(double Value, double StandardError, double HazardRatio, double Low, double High, double P)
{
    public double Z => Value / StandardError;
}
