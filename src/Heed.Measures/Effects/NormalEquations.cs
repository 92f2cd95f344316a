namespace Heed.Measures.Effects;

/// <summary>Least squares from cross products (lower triangle, the outcome last): small and called by the thousand.</summary>
internal sealed record NormalEquations(double[] Coefficients, double[,] Inverse, double Residual, double LogDeterminant)
{
    // Under this share of a column's own products left over by the columns before it, it says nothing new.
    private const double Tolerance = 1e-11;

    /// <summary>Null where a column is made up of others.</summary>
    public static NormalEquations? Solve(double[,] products, int columns)
    {
        var lower = new double[columns + 1, columns];
        var logDeterminant = 0.0;
        for (var i = 0; i <= columns; i++)
        {
            for (var j = 0; j < Math.Min(i + 1, columns); j++)
            {
                var sum = products[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                if (i != j) lower[i, j] = sum / lower[j, j];
                else if (!(sum > Tolerance * products[i, i])) return null;
                else
                {
                    lower[i, i] = Math.Sqrt(sum);
                    logDeterminant += Math.Log(sum);
                }
            }
        }

        var residual = products[columns, columns];
        for (var j = 0; j < columns; j++) residual -= lower[columns, j] * lower[columns, j];
        return new(Back(lower, columns), Inverted(lower, columns), residual, logDeterminant);
    }

    private static double[] Back(double[,] lower, int columns)
    {
        var coefficients = new double[columns];
        for (var i = columns - 1; i >= 0; i--)
        {
            var sum = lower[columns, i];
            for (var k = i + 1; k < columns; k++) sum -= lower[k, i] * coefficients[k];
            coefficients[i] = sum / lower[i, i];
        }

        return coefficients;
    }

    // (LL′)⁻¹ = L⁻ᵀL⁻¹.
    private static double[,] Inverted(double[,] lower, int columns)
    {
        var (half, inverse) = (new double[columns, columns], new double[columns, columns]);
        for (var column = 0; column < columns; column++)
        {
            for (var i = column; i < columns; i++)
            {
                var sum = i == column ? 1.0 : 0;
                for (var k = column; k < i; k++) sum -= lower[i, k] * half[k, column];
                half[i, column] = sum / lower[i, i];
            }
        }

        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var k = i; k < columns; k++) inverse[i, j] += half[k, i] * half[k, j];
                inverse[j, i] = inverse[i, j];
            }
        }

        return inverse;
    }
}
