using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Regression;

/// <summary>
/// How likely a yes is: log odds = a + b·x, by maximum likelihood less ½·penalty·Σ b², b per standard deviation of its column, a free. Solved by iteratively
/// reweighted least squares with halved steps. With a penalty it has an answer even where a column parts yes from no.
/// <para>Source: le Cessie &amp; van Houwelingen 1992, Applied Statistics 41:191–201. At penalty 0 as R's <c>glm(…, family = binomial)</c>.</para>
/// </summary>
public sealed class RidgeLogistic
{
    private const int MostRounds = 100;

    private RidgeLogistic(double intercept, double[] coefficients, double[,] covariance, double logLikelihood, double penalty) =>
        (Intercept, Coefficients, Covariance, LogLikelihood, Penalty) = (intercept, coefficients, covariance, logLikelihood, penalty);

    public double Intercept { get; }

    /// <summary>Per unit of each column, as it was given.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>Inverse of the penalised information, intercept first; at penalty 0 the covariance of the coefficients.</summary>
    public double[,] Covariance { get; }

    /// <summary>Without the penalty.</summary>
    public double LogLikelihood { get; }

    public double Penalty { get; }

    /// <summary>Fits the model. Null where there are no rows, only yes or only no, or at penalty 0 no top of the likelihood.</summary>
    /// <param name="rows">A row of numbers each, all of one length, possibly 0.</param>
    /// <param name="outcomes">Yes or no, a row each.</param>
    /// <param name="penalty">0 or more.</param>
    public static RidgeLogistic? Of(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, double penalty)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(penalty);
        if (rows.Count != outcomes.Count) throw new ArgumentException("An outcome a row.", nameof(outcomes));
        if (rows.Count == 0 || outcomes.All(yes => yes) || outcomes.All(yes => !yes)) return null;
        var columns = Standardised.Of(rows);
        var k = columns.Count + 1;
        var beta = new double[k];
        beta[0] = Math.Log((double)outcomes.Count(yes => yes) / outcomes.Count(yes => !yes));
        var here = Objective(columns, outcomes, beta, penalty);
        for (var round = 0; round < MostRounds; round++)
        {
            var (score, information) = Derivatives(columns, outcomes, beta, penalty);
            if (!Definite(information)) return null;
            var step = information.Cholesky().Solve(Vector<double>.Build.Dense(score));
            var (share, next) = (1.0, Moved(1));
            var there = Objective(columns, outcomes, next, penalty);
            for (; !(there >= here - 1e-13) && share > 1e-8; there = Objective(columns, outcomes, next, penalty)) next = Moved(share /= 2);
            (beta, here) = (next, there);
            if (step.AbsoluteMaximum() * share < 1e-10 * (1 + beta.Max(Math.Abs))) return Finished(columns, outcomes, beta, penalty);
            if (penalty == 0 && beta.Skip(1).Any(b => Math.Abs(b) > 50)) return null;

            double[] Moved(double part) => [.. beta.Select((b, j) => b + (part * step[j]))];
        }

        return null;
    }

    /// <summary>The chance of a yes, 0 to 1.</summary>
    public double Probability(IReadOnlyList<double> row)
    {
        var odds = Intercept;
        for (var j = 0; j < Coefficients.Count; j++) odds += Coefficients[j] * row[j];
        return Logistic(odds);
    }

    /// <summary>1 ÷ (1 + exp(−x)).</summary>
    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static RidgeLogistic? Finished(Standardised columns, IReadOnlyList<bool> outcomes, double[] beta, double penalty)
    {
        var (_, information) = Derivatives(columns, outcomes, beta, penalty);
        if (!Definite(information)) return null;
        var k = beta.Length;
        // Back to the columns' own units: b = β/s, a = β₀ − Σ b·mean.
        var back = Matrix<double>.Build.Dense(k, k);
        back[0, 0] = 1;
        for (var j = 1; j < k; j++)
        {
            back[j, j] = 1 / columns.Scales[j - 1];
            back[0, j] = -columns.Means[j - 1] / columns.Scales[j - 1];
        }

        var plain = back * Vector<double>.Build.Dense(beta);
        var covariance = back * information.Inverse() * back.Transpose();
        return new(plain[0], [.. plain.Skip(1)], covariance.ToArray(), Objective(columns, outcomes, beta, 0), penalty);
    }

    private static double Objective(Standardised columns, IReadOnlyList<bool> outcomes, double[] beta, double penalty)
    {
        var sum = 0.0;
        for (var i = 0; i < outcomes.Count; i++)
        {
            var odds = columns.Odds(i, beta);
            // log(1 + exp(odds)) without overflow.
            sum += (outcomes[i] ? odds : 0) - (Math.Max(odds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds))));
        }

        return sum - (penalty / 2 * beta.Skip(1).Sum(b => b * b));
    }

    private static (double[] Score, Matrix<double> Information) Derivatives(Standardised columns, IReadOnlyList<bool> outcomes, double[] beta, double penalty)
    {
        var k = beta.Length;
        var (score, information) = (new double[k], new double[k, k]);
        for (var i = 0; i < outcomes.Count; i++)
        {
            var chance = Logistic(columns.Odds(i, beta));
            var (miss, weight) = ((outcomes[i] ? 1 : 0) - chance, chance * (1 - chance));
            for (var a = 0; a < k; a++)
            {
                var x = columns.At(i, a);
                score[a] += miss * x;
                for (var b = 0; b <= a; b++) information[a, b] += weight * x * columns.At(i, b);
            }
        }

        for (var a = 0; a < k; a++)
        {
            if (a > 0)
            {
                score[a] -= penalty * beta[a];
                information[a, a] += penalty;
            }

            for (var b = 0; b < a; b++) information[b, a] = information[a, b];
        }

        return (score, Matrix<double>.Build.DenseOfArray(information));
    }

    private static bool Definite(Matrix<double> information)
    {
        var values = information.Evd(Symmetricity.Symmetric).EigenValues;
        return values.Min(value => value.Real) > 1e-10 * values.Max(value => value.Real);
    }
}
