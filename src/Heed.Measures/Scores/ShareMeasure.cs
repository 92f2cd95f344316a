using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// A share of answers, in percent from 0 to 100, whatever it counts. Interval: Wilson unless asked otherwise. Standard error:
/// 100·√(p(1 − p)/n), so 0 where all or none have it. Comparison: Newcombe. Without answers there is no value.
/// </summary>
public abstract class ShareMeasure : Measure
{
    private const double SmallExpected = 5;

    public override string Unit => Units.Percent;

    public override IReadOnlyList<string> Methods => ProportionIntervals.Methods;

    /// <summary>Hits and valid answers, whole numbers.</summary>
    protected abstract Proportion Count(Tally tally, MeasureContext context);

    protected sealed override Estimate ComputeAllowed(Tally tally, MeasureContext context, string method)
    {
        var counted = Count(tally, context);
        var n = (long)counted.N;
        var estimate = new Estimate { Unit = Unit, N = n, LeftOut = tally.Rows - n, Level = context.Level, Method = method };
        if (n == 0) return estimate with { Warnings = [Warnings.NoAnswers] };

        var interval = ProportionIntervals.By(method, counted, context.Level);
        return estimate with
        {
            Value = 100 * counted.Hits / counted.N,
            Low = 100 * interval.Low,
            High = 100 * interval.High,
            StandardError = 100 * counted.StandardError,
            Warnings = [.. Cautions.FewAnswers(n), .. Cautions.When(interval.Width == 0, Warnings.NoSpread)],
        };
    }

    protected sealed override Difference CompareAllowed(Tally first, Tally second, MeasureContext context)
    {
        var (a, b) = (Count(first, context), Count(second, context));
        var difference = new Difference
        {
            Unit = Unit,
            N = (long)a.N,
            OtherN = (long)b.N,
            Level = context.Level,
            Method = DifferenceMethods.Newcombe,
        };
        if (a.N == 0 || b.N == 0) return difference with { Warnings = [Warnings.NoComparison] };

        var compared = ShareDifference.Of(a, b, context.Level);
        return difference with
        {
            Value = 100 * (a.Share - b.Share),
            Low = 100 * compared.Interval.Low,
            High = 100 * compared.Interval.High,
            P = compared.P,
            Warnings =
            [
                .. Cautions.FewAnswers(difference.N, difference.OtherN),
                .. Cautions.When(compared.SmallestExpected < SmallExpected, Warnings.SmallExpected),
            ],
        };
    }
}
