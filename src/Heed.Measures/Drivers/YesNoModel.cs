using System.Runtime.Intrinsics;

namespace Heed.Measures.Drivers;

/// <summary>What a logistic model of all drivers says, on all rows or without a group of customers.</summary>
/// <param name="Coefficients">The constant first, then one a driver, per standard deviation of it on all rows.</param>
/// <param name="Slopes">How the chance of a yes changes, on average over the rows, per unit of a driver, the others staying (average marginal effect).</param>
/// <param name="Explained">Squared correlation of the outcome with its predicted chance.</param>
internal sealed record YesNoModel(double[] Coefficients, double[] Slopes, double Explained)
{
    /// <param name="rows">All rows.</param>
    /// <param name="coefficients">As fitted.</param>
    /// <param name="without">The group left out; null for none.</param>
    public static YesNoModel Of(YesNoRows rows, double[] coefficients, int? without)
    {
        var (weight, chance, squared, hit) = (0.0, 0.0, 0.0, 0.0);
        var (n, yes) = (0.0, 0.0);
        for (var g = 0; g < rows.Groups.Count; g++)
        {
            if (g == without) continue;
            for (var i = rows.Groups[g].Start.Value; i < rows.Groups[g].End.Value; i += Vector256<double>.Count)
            {
                var reach = Vector256.Create(coefficients[0]);
                for (var j = 0; j < rows.Drivers; j++) reach += coefficients[j + 1] * Vector256.LoadUnsafe(ref rows.Columns[j][i]);
                var (count, outcome) = (Vector256.LoadUnsafe(ref rows.Counts[i]), Vector256.LoadUnsafe(ref rows.Outcome[i]));
                var predicted = Vector256<double>.One / (Vector256<double>.One + Vector256.Exp(-reach));
                var counted = count * predicted;
                chance += Vector256.Sum(counted);
                squared += Vector256.Sum(counted * predicted);
                weight += Vector256.Sum(counted * (Vector256<double>.One - predicted));
                hit += Vector256.Sum(counted * outcome);
                n += Vector256.Sum(count);
                yes += Vector256.Sum(outcome);
            }
        }

        var spread = (squared - (chance * chance / n)) * (yes - (yes * yes / n));
        var together = hit - (chance * yes / n);
        return new(
            coefficients,
            [.. rows.Deviations.Select((deviation, j) => coefficients[j + 1] / deviation * weight / n)],
            spread > 0 ? together * together / spread : 0);
    }

    /// <summary>
    /// Standardised coefficients: β = b·s·R ÷ s(logit), R² being <see cref="Explained"/>.
    /// <para>Source: Menard 2004, The American Statistician 58:218–223.</para>
    /// </summary>
    public double[] Betas(Correlations correlations)
    {
        var variance = 0.0;
        for (var i = 0; i < correlations.Drivers; i++)
        {
            for (var j = 0; j < correlations.Drivers; j++) variance += Coefficients[i + 1] * Coefficients[j + 1] * correlations[i, j];
        }

        var scale = variance > 0 ? Math.Sqrt(Explained / variance) : 0;
        return [.. Coefficients.Skip(1).Select(b => b * scale)];
    }

    /// <summary>
    /// Relative weights of a yes/no outcome: its standardised coefficients on the uncorrelated columns nearest to the drivers, squared and dealt
    /// back. They are 0 or above and add up to <see cref="Explained"/>.
    /// <para>Source: Tonidandel &amp; LeBreton 2010, Organizational Research Methods 13:767–781.</para>
    /// </summary>
    public double[] Weights(Correlations correlations)
    {
        var nearest = new NearestColumns(correlations);
        var betas = Betas(correlations);
        return nearest.DealBack([.. nearest.FromCoefficients(j => betas[j]).Select(beta => beta * beta)]);
    }
}
