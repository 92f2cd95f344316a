using Heed.Measures.Intervals;

namespace Heed.Measures.Leagues;

/// <summary>
/// Units against their size, with limits that widen for the small. Units always differ by more than chance and the property asked for; that common
/// surplus τ² is estimated from all of them, the most extreme reined in, and added to each: φ = Σz²/I of winsorised z = (y − θ)/se,
/// τ² = (Iφ − (I − 1)) ÷ (Σw − Σw²/Σw) with w = 1/se², 0 where that is negative.
/// <para>Source: Spiegelhalter 2005, Statistics in Medicine 24:1185–1202; Spiegelhalter 2005, Quality and Safety in Health Care 14:347–351 (additive
/// overdispersion, winsorised at 10 %).</para>
/// </summary>
/// <param name="Centre">θ: the target, or the mean weighted by 1/se².</param>
/// <param name="Phi">φ, 1 where only chance is at work.</param>
/// <param name="TauSquared">τ², in the square of the unit.</param>
/// <param name="Points">In the order given.</param>
public sealed record FunnelPlot(double Centre, double Phi, double TauSquared, IReadOnlyList<FunnelPoint> Points)
{
    /// <summary>Draws the plot; null under two units, where no surplus can be told.</summary>
    /// <param name="values">Of the units.</param>
    /// <param name="standardErrors">Of each, above 0: by chance alone if it stood at the centre (for a share √(θ(1 − θ)/n)).</param>
    /// <param name="target">What they are held against; null for their weighted mean.</param>
    /// <param name="winsorised">Share at either end whose z is set to that of the last one inside, below 0.5.</param>
    public static FunnelPlot? Of(IReadOnlyList<double> values, IReadOnlyList<double> standardErrors, double? target = null, double winsorised = 0.1)
    {
        if (values.Count != standardErrors.Count) throw new ArgumentException("A standard error for each value.", nameof(standardErrors));
        if (standardErrors.Any(error => !(error > 0))) throw new ArgumentException("Standard errors are above 0.", nameof(standardErrors));
        if (winsorised is not (>= 0 and < 0.5)) throw new ArgumentOutOfRangeException(nameof(winsorised), winsorised, "Less than half at either end.");
        if (values.Count < 2) return null;

        double[] weights = [.. standardErrors.Select(error => 1 / (error * error))];
        var weight = weights.Sum();
        var centre = target ?? (values.Zip(weights, (value, w) => value * w).Sum() / weight);
        var z = Winsorise([.. values.Zip(standardErrors, (value, error) => (value - centre) / error)], winsorised);
        double units = values.Count, phi = z.Sum(one => one * one) / units;
        var surplus = ((units * phi) - (units - 1)) / (weight - (weights.Sum(w => w * w) / weight));
        var tau = Math.Max(0, surplus);
        return new(centre, phi, tau, [.. values.Zip(standardErrors, Point)]);

        FunnelPoint Point(double value, double error)
        {
            var deviate = (value - centre) / Math.Sqrt((error * error) + tau);
            return new(value, error, deviate, TailProbabilities.Normal(deviate));
        }
    }

    /// <summary>The limits for a unit of this standard error: θ ± z·√(se² + τ²); 95 % and 99.8 % are usual. Not cut to the scale.</summary>
    public Interval Limits(double standardError, Level level)
    {
        var reach = Quantiles.Normal(level) * Math.Sqrt((standardError * standardError) + TauSquared);
        return new(Centre - reach, Centre + reach, level, IntervalMethods.Normal);
    }

    private static double[] Winsorise(double[] z, double share)
    {
        double[] sorted = [.. z.Order()];
        var (low, high) = (Quantile(sorted, share), Quantile(sorted, 1 - share));
        return [.. z.Select(one => Math.Clamp(one, low, high))];
    }

    // Linear between neighbours, R's type 7.
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
