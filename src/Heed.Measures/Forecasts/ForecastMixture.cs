using Heed.Measures.Intervals;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Forecasts;

/// <summary>
/// A reading to come, as a mixture of t distributions, one a share of wandering, each counting by its likelihood. With a dozen points the most likely share is often 0, and an interval at it alone holds far too little.
/// </summary>
internal sealed class ForecastMixture
{
    private const int Steps = 40;
    private readonly (double Weight, double Mean, double Error, double Degrees)[] parts;

    private ForecastMixture((double, double, double, double)[] parts, double drift) => (this.parts, Drift) = (parts, drift);

    public double Mean => parts.Sum(part => part.Weight * part.Mean);

    public double Drift { get; }

    /// <summary>Null where the scores lie on a line.</summary>
    public static ForecastMixture? Of(DriftingLevel model, int period, double? n)
    {
        List<(double Likelihood, double Mean, double Error, double Degrees, double Drift)> found = [];
        for (var step = 0; step < Steps; step++)
        {
            // Even steps of the square root: a little wandering matters more far ahead than the difference between much and more.
            var wandering = Math.Pow((step + 0.5) / Steps, 2);
            if (model.At(wandering) is not { } state) continue;
            var (mean, variance) = state.Ahead(period - model.LastPeriod, wandering, model.LastTime);
            variance += (1 - wandering) * model.Sampling(n);
            found.Add((state.LogLikelihood, mean, Math.Sqrt(state.Variance * variance), state.DegreesOfFreedom, state.Drift));
        }

        if (found.Count == 0) return null;
        var top = found.Max(part => part.Likelihood);
        var sum = found.Sum(part => Math.Exp(part.Likelihood - top));
        return new([.. found.Select(part => (Math.Exp(part.Likelihood - top) / sum, part.Mean, part.Error, part.Degrees))], found.Sum(part => part.Drift * Math.Exp(part.Likelihood - top) / sum));
    }

    /// <summary>The chance of a reading at or below a value.</summary>
    public double Below(double value) => Math.Clamp(parts.Sum(part => part.Weight * StudentT.CDF(part.Mean, part.Error, part.Degrees, value)), 0, 1);

    public Interval Interval(Level level) => new(Quantile(level.Risk / 2), Quantile(1 - (level.Risk / 2)), level, "state-space");

    private double Quantile(double p)
    {
        var reach = parts.Max(part => part.Error) * 4;
        var (low, high) = (parts.Min(part => part.Mean) - reach, parts.Max(part => part.Mean) + reach);
        while (Below(low) > p) low -= reach;
        while (Below(high) < p) high += reach;
        while (high - low > 1e-9 * reach)
        {
            var middle = (low + high) / 2;
            if (Below(middle) < p) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
