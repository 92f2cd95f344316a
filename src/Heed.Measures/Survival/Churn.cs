using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Survival;

/// <summary>
/// Customers lost in a period, in percent. Who counts as lost when nobody gives notice (no order in so many days), and how long that takes to show, is part
/// of the definition and settled before these are called.
/// </summary>
public static class Churn
{
    /// <summary>
    /// <c>churn</c>: 100·(members of the start cohort lost in the period) ÷ (the start cohort). Who came during the period never enters it. Wilson's interval.
    /// n = 0: no value. Source: the cohort definition; interval Wilson 1927.
    /// </summary>
    /// <param name="cohort">Customers at the start.</param>
    /// <param name="lost">Of them, those lost by the end.</param>
    /// <param name="level">Confidence level.</param>
    public static Estimate OfCohort(long cohort, long lost, Level level = default)
    {
        Check(cohort, lost);
        if (cohort == 0) return Empty(IntervalMethods.Wilson, level);
        var counted = new Proportion(lost, cohort);
        var interval = ProportionIntervals.Wilson(counted, level);
        return new()
        {
            Value = 100 * counted.Share,
            Unit = MeasureUnits.Percent,
            N = cohort,
            Low = 100 * interval.Low,
            High = 100 * interval.High,
            Level = level,
            Method = IntervalMethods.Wilson,
            StandardError = 100 * counted.StandardError,
            Warnings = cohort < Warnings.FewAnswers ? [Warnings.SmallN(cohort)] : [],
        };
    }

    /// <summary>
    /// <c>churn_net</c>: 100·(start − end) ÷ start, as often quoted. Newcomers hide losses in it, and it may be negative, so it is no share: the interval takes
    /// losses and gains for independent counts, value ± z·100·√(lost + gained) ÷ start.
    /// </summary>
    /// <param name="start">Customers at the start.</param>
    /// <param name="lost">Lost during the period.</param>
    /// <param name="gained">Gained during it.</param>
    /// <param name="level">Confidence level.</param>
    public static Estimate Net(long start, long lost, long gained, Level level = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        ArgumentOutOfRangeException.ThrowIfNegative(gained);
        if (start == 0) return Empty(IntervalMethods.Wald, level);
        var value = 100.0 * (lost - gained) / start;
        var error = 100 * Math.Sqrt((double)lost + gained) / start;
        var reach = Quantiles.Normal(level) * error;
        List<Warning> warnings = start < Warnings.FewAnswers ? [Warnings.SmallN(start)] : [];
        if (error == 0) warnings.Add(Warnings.NoSpread);
        return new() { Value = value, Unit = MeasureUnits.Percent, N = start, Low = value - reach, High = value + reach, Level = level, Method = IntervalMethods.Wald, StandardError = error, Warnings = warnings };
    }

    /// <summary>
    /// <c>churn_revenue</c>: 100·Σ lost ÷ Σ start over the start cohort, money a customer brought at the start and the part of it that is gone at the end (all of
    /// it for who left, what was cut for who stayed). Interval of a ratio: r ± t·√(n/(n − 1)·Σ(lost − r·start)²) ÷ Σ start, n − 1 degrees of freedom.
    /// <para>Source: Cochran 1977, Sampling Techniques, §2.11. Nothing at the start: no value; one customer: no interval.</para>
    /// </summary>
    public static Estimate Revenue(IReadOnlyCollection<(double Start, double Lost)> customers, Level level = default)
    {
        if (customers.Any(one => !(one.Start >= 0) || !(one.Lost >= 0 && one.Lost <= one.Start))) throw new ArgumentOutOfRangeException(nameof(customers), "What is lost is from 0 to what there was.");
        var total = customers.Sum(one => one.Start);
        if (total == 0) return Empty(IntervalMethods.T, level);
        var (n, ratio) = ((double)customers.Count, customers.Sum(one => one.Lost) / total);
        var error = n < 2 ? null : (double?)(100 * Math.Sqrt(n / (n - 1) * customers.Sum(one => Square(one.Lost - (ratio * one.Start)))) / total);
        var reach = error * Quantiles.StudentT(level, Math.Max(1, n - 1));
        List<Warning> warnings = n < Warnings.FewAnswers ? [Warnings.SmallN(customers.Count)] : [];
        if (error is null) warnings.Add(Warnings.NoInterval);
        else if (error == 0) warnings.Add(Warnings.NoSpread);
        return new()
        {
            Value = 100 * ratio,
            Unit = MeasureUnits.Percent,
            N = customers.Count,
            Low = reach is null ? null : Math.Max(0, (100 * ratio) - reach.Value),
            High = reach is null ? null : Math.Min(100, (100 * ratio) + reach.Value),
            Level = level,
            Method = IntervalMethods.T,
            StandardError = error,
            Warnings = warnings,
        };
    }

    private static void Check(long cohort, long lost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cohort);
        if (lost < 0 || lost > cohort) throw new ArgumentOutOfRangeException(nameof(lost), lost, "Lost are from 0 to the cohort.");
    }

    private static Estimate Empty(string method, Level level) => new() { Unit = MeasureUnits.Percent, Level = level, Method = method, Warnings = [Warnings.NoAnswers] };

    private static double Square(double x) => x * x;
}
