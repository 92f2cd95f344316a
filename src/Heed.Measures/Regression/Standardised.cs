namespace Heed.Measures.Regression;

/// <summary>Columns less their mean over their standard deviation (over n), with a column of ones before them. A column without spread becomes zeros.</summary>
internal sealed class Standardised
{
    private readonly double[] cells;

    private Standardised(double[] cells, double[] means, double[] scales) => (this.cells, Means, Scales) = (cells, means, scales);

    public int Count => Means.Length;

    public double[] Means { get; }

    public double[] Scales { get; }

    /// <exception cref="ArgumentException">Rows of other lengths, or a number that is not finite.</exception>
    public static Standardised Of(IReadOnlyList<double[]> rows)
    {
        var k = rows[0].Length;
        if (rows.Any(row => row.Length != k || row.Any(x => !double.IsFinite(x)))) throw new ArgumentException("Rows of one length, of finite numbers.", nameof(rows));
        var (means, scales, cells) = (new double[k], new double[k], new double[rows.Count * k]);
        for (var j = 0; j < k; j++)
        {
            means[j] = rows.Average(row => row[j]);
            var spread = Math.Sqrt(rows.Average(row => (row[j] - means[j]) * (row[j] - means[j])));
            scales[j] = spread > 1e-12 * (1 + Math.Abs(means[j])) ? spread : 1;
            for (var i = 0; i < rows.Count; i++) cells[(i * k) + j] = scales[j] == spread ? (rows[i][j] - means[j]) / spread : 0;
        }

        return new(cells, means, scales);
    }

    /// <summary>The cell, column 0 being the ones.</summary>
    public double At(int row, int column) => column == 0 ? 1 : cells[(row * Count) + column - 1];

    public double Odds(int row, double[] beta)
    {
        var sum = beta[0];
        for (var j = 0; j < Count; j++) sum += beta[j + 1] * cells[(row * Count) + j];
        return sum;
    }
}
