namespace Heed.Web.Tests.Demo;

/// <summary>Ordinary least squares by the normal equations, small enough to be seen to be right.</summary>
internal static class LeastSquares
{
    /// <returns>The slopes, and the share of variance explained.</returns>
    public static (double[] Slopes, double R2) Fit(double[][] x, double[] y)
    {
        var p = x[0].Length;
        double[] means = [.. Enumerable.Range(0, p).Select(j => x.Average(row => row[j]))];
        var mean = y.Average();
        var system = new double[p][];
        for (var i = 0; i < p; i++)
        {
            system[i] = new double[p + 1];
            for (var j = 0; j < p; j++) system[i][j] = x.Sum(row => (row[i] - means[i]) * (row[j] - means[j]));
            for (var n = 0; n < y.Length; n++) system[i][p] += (x[n][i] - means[i]) * (y[n] - mean);
        }

        double[] products = [.. system.Select(row => row[p])];
        var slopes = Solve(system);
        return (slopes, slopes.Zip(products, (b, c) => b * c).Sum() / y.Sum(v => (v - mean) * (v - mean)));
    }

    private static double[] Solve(double[][] system)
    {
        var p = system.Length;
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < p; k++)
            {
                if (k == i) continue;
                var factor = system[k][i] / system[i][i];
                for (var j = i; j <= p; j++) system[k][j] -= factor * system[i][j];
            }
        }

        return [.. system.Select((row, i) => row[p] / row[i])];
    }
}
