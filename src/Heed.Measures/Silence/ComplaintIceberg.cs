using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Silence;

/// <summary>
/// What lies under the complaints, from two questions: "did you have a problem?" and "did you tell us?". Recorded failures are a floor; this is what customers say.
/// <para>Source: the two questions are those of TARP 1986, Consumer Complaint Handling in America; intervals of shares Wilson 1927.</para>
/// </summary>
/// <param name="HadProblem">Percent of those asked who had a problem.</param>
/// <param name="Told">Percent of them who told us; no value where nobody had one.</param>
/// <param name="Silent">Percent of those asked who had a problem and did not tell.</param>
/// <param name="SilentCustomers">The same among all customers; no value where there are none.</param>
/// <param name="UnheardAComplaint">Problems nobody told us of for each that somebody did: (1 − told) ÷ told; no value where nobody told. The rule of thumb people quote is 26.</param>
public sealed record ComplaintIceberg(Estimate HadProblem, Estimate Told, Estimate Silent, Estimate SilentCustomers, Estimate UnheardAComplaint)
{
    /// <param name="asked">Who answered the first question.</param>
    /// <param name="problems">Of them, who had a problem and answered the second.</param>
    /// <param name="told">Of those, who told us.</param>
    /// <param name="customers">Customers in all.</param>
    /// <param name="level">Confidence level.</param>
    public static ComplaintIceberg Of(long asked, long problems, long told, long customers, Level level = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(told);
        ArgumentOutOfRangeException.ThrowIfLessThan(problems, told);
        ArgumentOutOfRangeException.ThrowIfLessThan(asked, problems);
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        var (silent, heard) = (Share(problems - told, asked, level), Share(told, problems, level));
        var hidden = customers == 0 ? new Estimate { Unit = MeasureUnits.Number, Level = level, Method = IntervalMethods.Wilson, Warnings = [Warnings.NoAnswers] }
            : silent with { Unit = MeasureUnits.Number, Value = silent.Value * customers / 100, Low = silent.Low * customers / 100, High = silent.High * customers / 100, StandardError = silent.StandardError * customers / 100 };
        return new(Share(problems, asked, level), heard, silent, hidden, Unheard(heard));
    }

    private static Estimate Unheard(Estimate told) => told with
    {
        Unit = MeasureUnits.Number,
        Value = Odds(told.Value),
        Low = Odds(told.High),
        High = Odds(told.Low),
        StandardError = null,
    };

    // Nobody telling leaves no end to it.
    private static double? Odds(double? percent) => percent is > 0 ? (100 - percent.Value) / percent.Value : null;

    private static Estimate Share(long hits, long n, Level level)
    {
        var blank = new Estimate { Unit = MeasureUnits.Percent, N = n, Level = level, Method = IntervalMethods.Wilson };
        if (n == 0) return blank with { Warnings = [Warnings.NoAnswers] };
        var counted = new Proportion(hits, n);
        var interval = ProportionIntervals.Wilson(counted, level);
        return blank with { Value = 100 * counted.Share, Low = 100 * interval.Low, High = 100 * interval.High, StandardError = 100 * counted.StandardError, Warnings = n < Warnings.FewAnswers ? [Warnings.SmallN(n)] : [] };
    }
}
