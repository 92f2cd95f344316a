using Heed.Measures.Intervals;

namespace Heed.Measures.Effects;

/// <summary>
/// A series fitted with every shape of errors, each counting by its restricted likelihood, so that not knowing the shape widens the interval.
/// <para>Estimate b = Σ ω·b_s; standard error² = s₀² + Σ ω·(b_s − b)²; t with d degrees of freedom, where s₀² and d make s₀²·d/χ²_d agree with the
/// variances in mean and variance of their logarithms: ψ′(d/2) = Var_ω(log v_s) + ψ′(f/2), f = points − columns (Smyth 2004, Statistical Applications in
/// Genetics and Molecular Biology 3(1):3, eq. for d₀). It has the two parts of Kenward &amp; Roger 1997, Biometrics 53:983–997 (what the shape's
/// uncertainty adds to the variance, and effective degrees of freedom), summed over the likelihood in place of expanded around its top: with a dozen
/// points that top is often at the border φ = 0, where plug-in intervals hold far too little.</para>
/// </summary>
public sealed class AveragedFit
{
    private readonly (SeriesFit Fit, ErrorShape Shape, double Weight)[] fits;

    private AveragedFit((SeriesFit, ErrorShape, double)[] fits) => this.fits = fits;

    /// <summary>The mean φ of the lingering part times its share: how alike neighbouring errors are.</summary>
    public double Autocorrelation => fits.Sum(fit => fit.Weight * fit.Shape.Phi * (1 - fit.Shape.Noise));

    /// <summary>Fits the model; null where no shape fits, as where the columns say the same twice or nothing is left over.</summary>
    public static AveragedFit? Of(SeriesModel model, SeasonHandling season)
    {
        List<(SeriesFit Fit, ErrorShape Shape, double Weight)> found = [];
        foreach (var (shape, chance) in ErrorShapes.All(season))
        {
            if (model.At(shape) is { } fit) found.Add((fit, shape, Math.Log(chance) + fit.LogLikelihood));
        }

        if (found.Count == 0) return null;
        var top = found.Max(fit => fit.Weight);
        var sum = found.Sum(fit => Math.Exp(fit.Weight - top));
        return new([.. found.Select(fit => (fit.Fit, fit.Shape, Math.Exp(fit.Weight - top) / sum))]);
    }

    /// <summary>A combination of coefficients with its interval.</summary>
    public EffectEstimate Estimate(IReadOnlyList<double> weights, Level level)
    {
        var (value, logVariance) = (0.0, 0.0);
        foreach (var (fit, _, weight) in fits)
        {
            value += weight * fit.Combined(weights);
            logVariance += weight * Math.Log(fit.VarianceOf(weights));
        }

        var (between, spread) = (0.0, 0.0);
        foreach (var (fit, _, weight) in fits)
        {
            between += weight * Square(fit.Combined(weights) - value);
            spread += weight * Square(Math.Log(fit.VarianceOf(weights)) - logVariance);
        }

        double freedom = fits[0].Fit.DegreesOfFreedom;
        var degrees = 2 * PolyGamma.TrigammaInverse(spread + PolyGamma.Trigamma(freedom / 2));
        var within = Math.Exp(logVariance + PolyGamma.LogBias(freedom) - PolyGamma.LogBias(degrees));
        return Around(value, Math.Sqrt(within + between), degrees, level);
    }

    internal static EffectEstimate Around(double value, double error, double degrees, Level level)
    {
        var reach = Quantiles.StudentT(level, degrees) * error;
        return new(value, error, degrees, value - reach, value + reach, TailProbabilities.StudentT(value / error, degrees));
    }

    private static double Square(double x) => x * x;
}
