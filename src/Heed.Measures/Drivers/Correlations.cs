namespace Heed.Measures.Drivers;

/// <summary>Pearson's correlations of an outcome and its drivers: r(i, j) = C(i, j) ÷ √(C(i, i)·C(j, j)), from −1 to 1. One driver or more.</summary>
public sealed class Correlations
{
    private readonly double[,] matrix;
    private readonly double[] spreads;

    private Correlations(double[,] matrix, double[]? spreads = null)
    {
        this.matrix = matrix;
        this.spreads = spreads ?? [.. Enumerable.Repeat(1.0, matrix.GetLength(0))];
    }

    /// <summary>How many drivers.</summary>
    public int Drivers => matrix.GetLength(0) - 1;

    /// <summary>Of two drivers, counted from 0.</summary>
    public double this[int i, int j] => matrix[i + 1, j + 1];

    /// <summary>Of a driver with the outcome.</summary>
    public double WithOutcome(int driver) => matrix[0, driver + 1];

    /// <summary>The outcome's standard deviation ÷ a driver's, in their own units; 1 where only correlations are known.</summary>
    public double OutcomePer(int driver) => spreads[0] / spreads[driver + 1];

    /// <summary>Of cross-products whose first column is the outcome; null where a column has no spread, as at n under 2.</summary>
    public static Correlations? Of(CrossProducts rows)
    {
        var size = rows.Columns;
        var scales = new double[size];
        for (var i = 0; i < size; i++)
        {
            // Rounding may leave a trace of spread where a constant's rows were put together or taken off.
            var trace = 1e-20 * rows.N * rows.Mean(i) * rows.Mean(i);
            if (!(rows[i, i] > trace)) return null;
            scales[i] = Math.Sqrt(rows[i, i]);
        }

        var values = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) values[i, j] = i == j ? 1 : rows[i, j] / (scales[i] * scales[j]);
        }

        return new(values, scales);
    }

    /// <summary>Of pairs of columns, each on the rows that have both, the outcome first; null where a column has no spread, on all its rows or beside another.</summary>
    public static Correlations? Of(PairProducts rows)
    {
        var size = rows.Columns;
        var values = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            values[i, i] = 1;
            for (var j = 0; j <= i; j++)
            {
                if (rows.Correlation(i, j) is not { } r) return null;
                if (i != j) values[i, j] = values[j, i] = r;
            }
        }

        return new(values, [.. Enumerable.Range(0, size).Select(rows.Deviation)]);
    }

    /// <summary>Of a correlation matrix, outcome first.</summary>
    /// <exception cref="ArgumentException">Not square, smaller than 2 × 2, not symmetric, or not 1 along the diagonal.</exception>
    public static Correlations Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        if (size < 2 || matrix.GetLength(1) != size) throw new ArgumentException("A correlation matrix is square, with an outcome and a driver at least.", nameof(matrix));
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (matrix[i, j] != matrix[j, i] || (i == j && matrix[i, j] != 1)) throw new ArgumentException("A correlation matrix is symmetric, and 1 along its diagonal.", nameof(matrix));
            }
        }

        return new((double[,])matrix.Clone());
    }

    /// <summary>The same with the first <paramref name="drivers"/> drivers only.</summary>
    public Correlations First(int drivers)
    {
        var part = new double[drivers + 1, drivers + 1];
        for (var i = 0; i <= drivers; i++)
        {
            for (var j = 0; j <= drivers; j++) part[i, j] = matrix[i, j];
        }

        return new(part, spreads[..(drivers + 1)]);
    }
}
