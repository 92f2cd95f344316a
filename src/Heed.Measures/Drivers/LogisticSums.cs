using System.Runtime.Intrinsics;

namespace Heed.Measures.Drivers;

/// <summary>Of some rows at given coefficients: the log-likelihood, its slope (score) and its curvature (information), which add up over rows.</summary>
internal sealed class LogisticSums(int size)
{
    private readonly double[] score = new double[size];
    private readonly double[] information = new double[size * (size + 1) / 2];

    /// <param name="size">Coefficients.</param>
    /// <param name="likelihood">Log-likelihood.</param>
    /// <param name="parts">Score, then information row by row to its diagonal, to be summed over lanes.</param>
    public LogisticSums(int size, double likelihood, ReadOnlySpan<Vector256<double>> parts)
        : this(size)
    {
        LogLikelihood = likelihood;
        for (var k = 0; k < size; k++) score[k] = Vector256.Sum(parts[k]);
        for (var k = 0; k < information.Length; k++) information[k] = Vector256.Sum(parts[size + k]);
    }

    public double LogLikelihood { get; private set; }

    public void Add(LogisticSums other, int sign)
    {
        LogLikelihood += sign * other.LogLikelihood;
        for (var k = 0; k < score.Length; k++) score[k] += sign * other.score[k];
        for (var k = 0; k < information.Length; k++) information[k] += sign * other.information[k];
    }

    /// <summary>The step towards the maximum, I⁻¹s, and how much likelihood it gains, ½ s′I⁻¹s; a coefficient about which the rows say nothing stays.</summary>
    public (double[] Step, double Gain) Newton()
    {
        // LDL′, so that one pass gives the solution and the quadratic form.
        var lower = new double[size, size];
        var (pivots, reached) = (new double[size], new double[size]);
        var gain = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = information[(i * (i + 1) / 2) + j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k] * pivots[k];
                if (i == j) pivots[i] = sum > StandardisedFit.Tolerance * information[(i * (i + 1) / 2) + i] ? sum : 0;
                else lower[i, j] = pivots[j] > 0 ? sum / pivots[j] : 0;
            }

            reached[i] = score[i];
            for (var k = 0; k < i; k++) reached[i] -= lower[i, k] * reached[k];
            if (pivots[i] > 0) gain += reached[i] * reached[i] / pivots[i] / 2;
        }

        var step = new double[size];
        for (var i = size - 1; i >= 0; i--)
        {
            step[i] = pivots[i] > 0 ? reached[i] / pivots[i] : 0;
            for (var k = i + 1; k < size; k++) step[i] -= lower[k, i] * step[k];
            if (pivots[i] == 0) step[i] = 0;
        }

        return (step, gain);
    }
}
