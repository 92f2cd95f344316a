namespace Heed.Measures.Leagues;

/// <summary>
/// The variance τ² between units beyond what chance in each makes: the τ² at which Q(τ²) = Σ(y − m)²/(v + τ²) equals k − 1, m the mean weighted by
/// 1/(v + τ²); 0 where Q(0) is smaller. Found by Newton's method, which from 0 can't overshoot.
/// <para>Source: Paule &amp; Mandel 1982, Journal of Research of the National Bureau of Standards 87:377–385; DerSimonian &amp; Kacker 2007,
/// Contemporary Clinical Trials 28:105–114. As R's <c>metafor::rma(method = "PM")</c>.</para>
/// </summary>
public static class PauleMandel
{
    /// <summary>τ², 0 or more, in the square of the values' unit; 0 under two units.</summary>
    /// <param name="values">y, of each unit.</param>
    /// <param name="variances">v, the squared standard error of each, above 0.</param>
    public static double TauSquared(IReadOnlyList<double> values, IReadOnlyList<double> variances)
    {
        if (values.Count != variances.Count) throw new ArgumentException("A variance for each value.", nameof(variances));
        if (variances.Any(variance => !(variance > 0))) throw new ArgumentException("Variances are above 0.", nameof(variances));
        if (values.Count < 2) return 0;
        var tau = 0.0;
        for (var round = 0; round < 200; round++)
        {
            var (excess, slope) = Excess(values, variances, tau);
            if (excess <= 0) break;
            var step = excess / slope;
            tau += step;
            if (step < 1e-14 * tau) break;
        }

        return tau;
    }

    /// <summary>The mean of all units, weighted by 1/(v + τ²), and the variance of that mean.</summary>
    public static (double Mean, double Variance) Centre(IReadOnlyList<double> values, IReadOnlyList<double> variances, double tauSquared)
    {
        var weight = variances.Sum(variance => 1 / (variance + tauSquared));
        return (values.Zip(variances, (value, variance) => value / (variance + tauSquared)).Sum() / weight, 1 / weight);
    }

    // Q − (k − 1) and how fast it falls with τ²: Σ w²(y − m)².
    private static (double Excess, double Slope) Excess(IReadOnlyList<double> values, IReadOnlyList<double> variances, double tau)
    {
        var mean = Centre(values, variances, tau).Mean;
        var (q, slope) = (0.0, 0.0);
        for (var i = 0; i < values.Count; i++)
        {
            var (weight, miss) = (1 / (variances[i] + tau), values[i] - mean);
            q += weight * miss * miss;
            slope += weight * weight * miss * miss;
        }

        return (q - (values.Count - 1), slope);
    }
}
