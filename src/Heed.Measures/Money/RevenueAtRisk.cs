using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Money;

/// <summary>What may be lost with customers in trouble, and what was saved.</summary>
public static class RevenueAtRisk
{
    /// <summary>
    /// Σ chance of leaving × yearly value over customers with open trouble. The interval is where the loss itself would fall if the chances are right: value ± z·√Σ p(1 − p)·v²,
    /// within 0 and Σ v. Chances that are wrong are not in it: see <see cref="Health.Backtest"/>.
    /// <para>Source: the variance of independent yes-or-no losses. Nobody in trouble: 0, no interval.</para>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A chance outside 0…1 or a value below 0.</exception>
    public static Estimate Of(IReadOnlyCollection<(double Chance, double Value)> customers, Level level = default)
    {
        if (customers.Any(one => !(one.Chance is >= 0 and <= 1) || !(one.Value >= 0))) throw new ArgumentOutOfRangeException(nameof(customers), "Chances are from 0 to 1, values 0 or more.");
        var blank = new Estimate { Value = customers.Sum(one => one.Chance * one.Value), Unit = MeasureUnits.Money, N = customers.Count, Level = level, Method = IntervalMethods.Wald };
        if (customers.Count == 0) return blank with { Warnings = [Warnings.NoAnswers] };
        var error = Math.Sqrt(customers.Sum(one => one.Chance * (1 - one.Chance) * one.Value * one.Value));
        var reach = Quantiles.Normal(level) * error;
        return blank with
        {
            StandardError = error,
            Low = Math.Max(0, blank.Value.Value - reach),
            High = Math.Min(customers.Sum(one => one.Value), blank.Value.Value + reach),
            Warnings = customers.Count < Warnings.FewAnswers ? [Warnings.SmallN(customers.Count)] : [],
        };
    }

    /// <summary>
    /// Money saved by a measure, against a holdout that did not get it: (mean loss a customer of the holdout − that of the treated) × treated customers, Welch's interval. Without a holdout nobody
    /// knows, so there is no other way to ask.
    /// <para>No value where one of the two is empty; no interval where one has a single customer or neither any spread.</para>
    /// </summary>
    /// <param name="treated">Losses of those treated, a number a customer, 0 for who stayed.</param>
    /// <param name="holdout">Losses of the holdout.</param>
    /// <param name="level">Confidence level.</param>
    public static Estimate Saved(Moments treated, Moments holdout, Level level = default)
    {
        var blank = new Estimate { Unit = MeasureUnits.Money, N = treated.N + holdout.N, Level = level, Method = DifferenceMethods.Welch };
        if (treated.N == 0 || holdout.N == 0) return blank with { Warnings = [Warnings.NoComparison] };
        var value = (holdout.Mean - treated.Mean) * treated.N;
        if (WelchTest.Of(holdout, treated, level) is not { } test) return blank with { Value = value, Warnings = [Warnings.NoComparison] };
        var error = Math.Sqrt((treated.Variance!.Value / treated.N) + (holdout.Variance!.Value / holdout.N));
        return blank with { Value = value, Low = test.Interval.Low * treated.N, High = test.Interval.High * treated.N, StandardError = error * treated.N };
    }
}
