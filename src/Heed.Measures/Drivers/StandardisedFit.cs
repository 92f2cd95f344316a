namespace Heed.Measures.Drivers;

/// <summary>
/// The linear model of all drivers, every column standardised: β = R⁻¹r, R² = r′β, R the drivers' correlations, r theirs with the outcome.
/// <para>Source: any text on regression; as R's <c>lm(scale(y) ~ scale(x))</c>.</para>
/// </summary>
public sealed class StandardisedFit
{
    /// <summary>Under this share of its own spread left over by the drivers before it, a driver counts as made up of them.</summary>
    internal const double Tolerance = 1e-10;

    private StandardisedFit(double[] betas, double[] inflations, double rSquared)
    {
        Betas = betas;
        Inflations = inflations;
        RSquared = rSquared;
    }

    /// <summary>Change of the outcome in its standard deviations when a driver rises by one of its own and the others stay.</summary>
    public IReadOnlyList<double> Betas { get; }

    /// <summary>Variance inflation: 1 where a driver has nothing in common with the others, without bound the more they say the same.</summary>
    public IReadOnlyList<double> Inflations { get; }

    /// <summary>Share of the outcome's variance the drivers explain together, 0 to 1.</summary>
    public double RSquared { get; }

    /// <summary>Fits the model; null where a driver is made up of others, see <see cref="Redundant"/>.</summary>
    public static StandardisedFit? Of(Correlations correlations)
    {
        var p = correlations.Drivers;
        if (Lower(correlations) is not { Redundant: null, Factor: var lower }) return null;
        // The inverse of the factor gives both: R⁻¹ = L⁻ᵀL⁻¹.
        var inverse = new double[p, p];
        for (var column = 0; column < p; column++)
        {
            for (var i = column; i < p; i++)
            {
                var sum = i == column ? 1.0 : 0;
                for (var k = column; k < i; k++) sum -= lower[i, k] * inverse[k, column];
                inverse[i, column] = sum / lower[i, i];
            }
        }

        var scores = new double[p];
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k <= i; k++) scores[i] += inverse[i, k] * correlations.WithOutcome(k);
        }

        var (betas, inflations) = (new double[p], new double[p]);
        for (var i = 0; i < p; i++)
        {
            for (var k = i; k < p; k++)
            {
                betas[i] += inverse[k, i] * scores[k];
                inflations[i] += inverse[k, i] * inverse[k, i];
            }
        }

        return new(betas, inflations, scores.Sum(s => s * s));
    }

    /// <summary>The first driver that is made up of those before it; null where none is.</summary>
    public static int? Redundant(Correlations correlations) => Lower(correlations).Redundant;

    private static (double[,] Factor, int? Redundant) Lower(Correlations correlations)
    {
        var p = correlations.Drivers;
        var lower = new double[p, p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = correlations[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                if (i == j && sum < Tolerance) return (lower, i);
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return (lower, null);
    }
}
