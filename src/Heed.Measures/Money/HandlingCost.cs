using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Money;

/// <summary>
/// What handling a case of a category costs: the mean over its closed cases of hours × rate + hand-overs × rate + a fixed part, with t's interval (not below 0). Costs lean to the
/// right: with under 30 cases the interval is rough, and says so.
/// <para>No cases: no value; one: no interval.</para>
/// </summary>
public static class HandlingCost
{
    /// <exception cref="ArgumentOutOfRangeException">A rate, a time or a number of hand-overs below 0.</exception>
    public static Estimate Of(IEnumerable<HandledCase> cases, HandlingRates rates, Level level = default)
    {
        if (rates.AnHour < 0 || rates.AHandOver < 0 || rates.ACase < 0) throw new ArgumentOutOfRangeException(nameof(rates), rates, "Rates are 0 or more.");
        var moments = default(Moments);
        foreach (var handled in cases)
        {
            if (handled.Time < TimeSpan.Zero || handled.HandOvers < 0) throw new ArgumentOutOfRangeException(nameof(cases), handled, "Times and hand-overs are 0 or more.");
            moments = moments.Add(rates.Of(handled));
        }

        return Mean(moments, level);
    }

    internal static Estimate Mean(Moments moments, Level level)
    {
        var blank = new Estimate { Unit = MeasureUnits.Money, N = moments.N, Level = level, Method = IntervalMethods.T };
        if (moments.N == 0) return blank with { Warnings = [Warnings.NoAnswers] };
        List<Warning> warnings = moments.N < Warnings.FewAnswers ? [Warnings.SmallN(moments.N)] : [];
        if (moments.N == 1) warnings.Add(Warnings.NoInterval);
        else if (moments.M2 == 0) warnings.Add(Warnings.NoSpread);
        var interval = MeanIntervals.T(moments, level);
        return blank with { Value = moments.Mean, Low = interval is { } ends ? Math.Max(0, ends.Low) : null, High = interval?.High, StandardError = MeanIntervals.StandardError(moments), Warnings = warnings };
    }
}
