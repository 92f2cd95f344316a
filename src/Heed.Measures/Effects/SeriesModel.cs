namespace Heed.Measures.Effects;

/// <summary>
/// A regression of a series on columns, fitted at any shape of its errors. A Kalman filter turns each column into what is new in it period by period,
/// gaps between periods included; what is left is ordinary least squares.
/// <para>Source: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, §3.4; Harville 1977, JASA 72:320–338 (restricted
/// likelihood). At noise 0 and equal n as R's <c>gls(…, correlation = corAR1(φ, fixed = TRUE))</c>.</para>
/// </summary>
public sealed class SeriesModel
{
    // Under this share of the values' own squares what is left over is rounding.
    internal const double Rounding = 1e-13;

    private readonly int[] gaps;
    private readonly double[] sampling;
    private readonly double[][] rows;
    private readonly int columns;
    private readonly int seasonal;

    /// <param name="points">The series in order of period, each period once.</param>
    /// <param name="design">A row a point, in the same order; the season's columns last.</param>
    /// <param name="seasonal">How many of the last columns have a prior around 0.</param>
    /// <exception cref="ArgumentException">Not in order, an n not above 0, or rows of other lengths.</exception>
    public SeriesModel(IReadOnlyList<SeriesPoint> points, IReadOnlyList<double[]> design, int seasonal = 0)
    {
        if (design.Count != points.Count || points.Count == 0) throw new ArgumentException("A row a point.", nameof(design));
        columns = design[0].Length;
        if (design.Any(row => row.Length != columns)) throw new ArgumentException("Rows of one length.", nameof(design));
        if (points.Any(point => !(point.N > 0 && double.IsFinite(point.N) && double.IsFinite(point.Value)))) throw new ArgumentException("Finite values, n above 0.", nameof(points));
        gaps = [.. points.Select((point, i) => i == 0 ? 0 : point.Period - points[i - 1].Period)];
        if (gaps.Skip(1).Any(gap => gap < 1)) throw new ArgumentException("In order, each period once.", nameof(points));
        var harmonic = points.Count / points.Sum(point => 1 / point.N);
        sampling = [.. points.Select(point => harmonic / point.N)];
        rows = [.. design.Select((row, i) => (double[])[.. row, points[i].Value])];
        this.seasonal = seasonal;
    }

    /// <summary>The regression with errors of this shape; null where the columns say the same twice, where nothing is left over, or no degrees of freedom.</summary>
    public SeriesFit? At(ErrorShape shape)
    {
        var dropped = shape.Spread == 0 ? seasonal : 0;
        var kept = columns - dropped;
        var freedom = rows.Length - (columns - seasonal);
        if (freedom < 1) return null;
        var (products, logVariance) = Whitened(shape, kept);
        for (var j = columns - seasonal; j < kept; j++) products[j, j] += 1 / (shape.Spread * shape.Spread);
        if (NormalEquations.Solve(products, kept) is not { } solved) return null;
        var residual = solved.Residual;
        if (!(residual > Rounding * products[kept, kept])) return null;
        var prior = shape.Spread == 0 ? 0 : seasonal * Math.Log(shape.Spread * shape.Spread);
        var likelihood = -0.5 * (logVariance + solved.LogDeterminant + prior + (freedom * Math.Log(residual)));
        return new(solved.Coefficients, solved.Inverse, residual / freedom, freedom, likelihood);
    }

    // Cross products of the new part of each column and of the value (last), over its standard deviation; and Σ log of its variance.
    private (double[,] Products, double LogVariance) Whitened(ErrorShape shape, int kept)
    {
        var size = kept + 1;
        var products = new double[size, size];
        var (means, fresh) = (new double[size], new double[size]);
        var (lingering, logVariance) = (1 - shape.Noise, 0.0);
        var state = lingering;
        for (var t = 0; t < rows.Length; t++)
        {
            if (t > 0)
            {
                var decay = gaps[t] == 1 ? shape.Phi : Math.Pow(shape.Phi, gaps[t]);
                for (var j = 0; j < size; j++) means[j] *= decay;
                state = (decay * decay * state) + ((1 - (decay * decay)) * lingering);
            }

            var variance = state + (shape.Noise * sampling[t]);
            var (scale, gain) = (1 / Math.Sqrt(variance), state / variance);
            for (var j = 0; j < size; j++)
            {
                var news = rows[t][j == kept ? columns : j] - means[j];
                means[j] += gain * news;
                fresh[j] = news * scale;
            }

            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j <= i; j++) products[i, j] += fresh[i] * fresh[j];
            }

            logVariance += Math.Log(variance);
            state *= 1 - gain;
        }

        return (products, logVariance);
    }
}
