using Heed.Measures.Effects;

namespace Heed.Measures.Forecasts;

/// <summary>
/// Local level with drift: score_t = μ_t + ε_t, μ_t = μ_{t−1} + δ + η_t, variances σ²(1 − wandering)·h/n_t of ε (h the harmonic mean of n) and σ²·wandering of η. By a Kalman filter from a start of which
/// nothing is known, gaps included.
/// <para>Source: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, §2.3, §3.4; Durbin &amp; Koopman 2012, Time Series Analysis by State Space Methods, §2.9 (diffuse likelihood).</para>
/// </summary>
internal sealed class DriftingLevel
{
    private readonly SeriesPoint[] points;
    private readonly double harmonic;

    /// <param name="points">In order of period, each once, n above 0; three or more.</param>
    public DriftingLevel(IReadOnlyList<SeriesPoint> points)
    {
        if (points.Count < 3 || points.Any(point => !(point.N > 0 && double.IsFinite(point.N) && double.IsFinite(point.Value)))) throw new ArgumentException("Three points or more, finite, n above 0.", nameof(points));
        if (points.Skip(1).Zip(points, (next, point) => next.Period - point.Period).Any(gap => gap < 1)) throw new ArgumentException("In order, each period once.", nameof(points));
        this.points = [.. points];
        harmonic = points.Count / points.Sum(point => 1 / point.N);
    }

    /// <summary>What is known after the last point, at a given share of wandering.</summary>
    /// <param name="LogLikelihood">Diffuse, σ² integrated out, up to a constant.</param>
    /// <param name="Variance">σ².</param>
    /// <param name="DegreesOfFreedom">Points − 2.</param>
    /// <param name="Drift">δ.</param>
    /// <param name="Level">μ at the last point.</param>
    internal sealed record State(double LogLikelihood, double Variance, int DegreesOfFreedom, double Drift, double Level)
    {
        internal required double Filtered { get; init; }

        // How the level asked for depends on start and drift beyond what the filter took up, and their covariance less σ².
        internal required (double Start, double Drift) Taken { get; init; }

        internal required double[,] Inverse { get; init; }

        /// <summary>Mean, and variance less σ², of the level so many periods on.</summary>
        internal (double Mean, double Variance) Ahead(int periods, double wandering, double lastTime)
        {
            var (start, drift) = (1 - Taken.Start, lastTime + periods - Taken.Drift);
            var uncertainty = (start * start * Inverse[0, 0]) + (2 * start * drift * Inverse[0, 1]) + (drift * drift * Inverse[1, 1]);
            return (Level + (Drift * periods), Filtered + (wandering * periods) + uncertainty);
        }
    }

    /// <summary>The state at a share of wandering from 0 (a line) to 1 (nothing but wandering); null where the scores lie on a line.</summary>
    public State? At(double wandering)
    {
        var products = new double[3, 3];
        var (means, row, fresh) = (new double[3], new double[3], new double[3]);
        var (state, logVariance) = (0.0, 0.0);
        for (var t = 0; t < points.Length; t++)
        {
            if (t > 0) state += wandering * (points[t].Period - points[t - 1].Period);
            (row[0], row[1], row[2]) = (1, Time(t), points[t].Value - points[0].Value);
            var variance = state + ((1 - wandering) * harmonic / points[t].N);
            // Nothing but wandering: the first point is the start itself, with no error of its own.
            if (!(variance > 0)) variance = 1e-9;
            var gain = state / variance;
            for (var j = 0; j < 3; j++)
            {
                var news = row[j] - means[j];
                means[j] += gain * news;
                fresh[j] = news / Math.Sqrt(variance);
                for (var i = 0; i <= j; i++) products[j, i] += fresh[j] * fresh[i];
            }

            logVariance += Math.Log(variance);
            state *= 1 - gain;
        }

        if (NormalEquations.Solve(products, 2) is not { } solved || !(solved.Residual > SeriesModel.Rounding * products[2, 2])) return null;
        var freedom = points.Length - 2;
        var (start, drift) = (solved.Coefficients[0], solved.Coefficients[1]);
        var level = means[2] + (start * (1 - means[0])) + (drift * (Time(points.Length - 1) - means[1]));
        return new(-0.5 * (logVariance + solved.LogDeterminant + (freedom * Math.Log(solved.Residual))), solved.Residual / freedom, freedom, drift, points[0].Value + level)
        {
            Filtered = state,
            Taken = (means[0], means[1]),
            Inverse = solved.Inverse,
        };
    }

    /// <summary>The share of wandering of the greatest likelihood, 0 to 1: by steps, then golden sections.</summary>
    public double MostLikely()
    {
        const int Steps = 50;
        var best = Enumerable.Range(0, Steps).Select(i => (double)i / Steps).MaxBy(Likelihood);
        var (low, high) = (Math.Max(0, best - (1.0 / Steps)), Math.Min(1 - 1e-9, best + (1.0 / Steps)));
        var golden = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 1e-10)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            if (Likelihood(left) > Likelihood(right)) high = right;
            else low = left;
        }

        var inner = (low + high) / 2;
        return Likelihood(0) >= Likelihood(inner) ? 0 : inner;

        double Likelihood(double wandering) => At(wandering)?.LogLikelihood ?? double.NegativeInfinity;
    }

    internal int LastPeriod => points[^1].Period;

    internal double LastTime => Time(points.Length - 1);

    /// <summary>Sampling variance less σ² and wandering's share, of a reading of n answers.</summary>
    internal double Sampling(double? n) => n is { } answers ? harmonic / answers : 1;

    private double Time(int t) => points[t].Period - points[0].Period;
}
