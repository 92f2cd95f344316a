using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Regression;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Health;

/// <summary>
/// Predicted chances of leaving against who left. Numbers that were fitted to the same customers flatter: use those of folds or of a later period.
/// <para>Source: Brier 1950, Monthly Weather Review 78:1–3; calibration as Cox 1958, Biometrika 45:562–565 and Steyerberg 2009, Clinical Prediction Models, ch. 15.</para>
/// </summary>
/// <param name="Area">How well the ones are told from the others; see <see cref="RocArea"/>.</param>
/// <param name="Brier">Mean of (chance − outcome)², 0 (perfect) to 1; t interval.</param>
/// <param name="Slope">b of log odds of leaving = a + b·(log odds predicted): 1 where right, under 1 where chances were too extreme.</param>
/// <param name="Intercept">a where b is held at 1: 0 where right, above 0 where more left than predicted.</param>
public sealed record Backtest(Estimate Area, Estimate Brier, Estimate Slope, Estimate Intercept)
{
    // Chances of 0 and 1 have no log odds.
    private const double LeastChance = 1e-6;

    /// <exception cref="ArgumentOutOfRangeException">A chance outside 0…1.</exception>
    public static Backtest Of(IReadOnlyList<double> chances, IReadOnlyList<bool> left, Level level = default)
    {
        if (chances.Any(chance => !(chance is >= 0 and <= 1))) throw new ArgumentOutOfRangeException(nameof(chances), "Chances are from 0 to 1.");
        double[] odds = [.. chances.Select(chance => Math.Clamp(chance, LeastChance, 1 - LeastChance)).Select(chance => Math.Log(chance / (1 - chance)))];
        return new(RocArea.Of(chances, left, level), BrierScore(chances, left, level), CalibrationSlope(odds, left, level), CalibrationIntercept(odds, left, level));
    }

    private static Estimate BrierScore(IReadOnlyList<double> chances, IReadOnlyList<bool> left, Level level)
    {
        var squares = chances.Select((chance, i) => chance - (left[i] ? 1 : 0)).Aggregate(default(Moments), (moments, miss) => moments.Add(miss * miss));
        if (squares.N == 0) return Blank(0, IntervalMethods.T, level) with { Warnings = [Warnings.NoAnswers] };
        var interval = MeanIntervals.T(squares, level)?.ClipTo(0, 1);
        return Blank(squares.N, IntervalMethods.T, level) with
        {
            Value = squares.Mean,
            Low = interval?.Low,
            High = interval?.High,
            StandardError = MeanIntervals.StandardError(squares),
            Warnings = interval is null ? [Warnings.NoInterval] : squares.M2 == 0 ? [Warnings.NoSpread] : [],
        };
    }

    private static Estimate CalibrationSlope(double[] odds, IReadOnlyList<bool> left, Level level) =>
        RidgeLogistic.Of([.. odds.Select(x => (double[])[x])], left, 0) is { } model
            ? Around(model.Coefficients[0], Math.Sqrt(model.Covariance[1, 1]), odds.Length, level)
            : Blank(odds.Length, IntervalMethods.Wald, level) with { Warnings = [Warnings.NoInterval] };

    private static Estimate CalibrationIntercept(double[] odds, IReadOnlyList<bool> left, Level level)
    {
        if (left.All(yes => yes) || left.All(yes => !yes)) return Blank(odds.Length, IntervalMethods.Wald, level) with { Warnings = [Warnings.NoInterval] };
        var gone = left.Count(yes => yes);
        var (intercept, information) = (0.0, 0.0);
        // Expected less seen rises with a: bisection can't fail where Newton might overshoot.
        var (low, high) = (-60.0, 60.0);
        for (var round = 0; round < 200 && high - low > 1e-14 * (1 + Math.Abs(low)); round++)
        {
            intercept = (low + high) / 2;
            if (odds.Sum(x => RidgeLogistic.Logistic(x + intercept)) < gone) low = intercept;
            else high = intercept;
        }

        information = odds.Sum(x => RidgeLogistic.Logistic(x + intercept) * (1 - RidgeLogistic.Logistic(x + intercept)));
        return Around(intercept, 1 / Math.Sqrt(information), odds.Length, level);
    }

    private static Estimate Around(double value, double error, long n, Level level)
    {
        var reach = Quantiles.Normal(level) * error;
        return Blank(n, IntervalMethods.Wald, level) with { Value = value, StandardError = error, Low = value - reach, High = value + reach };
    }

    private static Estimate Blank(long n, string method, Level level) => new() { Unit = MeasureUnits.Number, N = n, Level = level, Method = method };
}
