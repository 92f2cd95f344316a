using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// A mean of answers, in their own unit. Interval: Student's t, not clipped to the scale (a warning says where it reaches past its end).
/// Standard error: s/√n. Comparison: Welch. Without answers there is no value; with one answer no interval.
/// </summary>
public abstract class MeanMeasure : Measure
{
    public override string Unit => MeasureUnits.ScalePoints;

    public override IReadOnlyList<string> Methods => MeanIntervals.Methods;

    /// <summary>Count, mean and spread of the answers as the measure reads them.</summary>
    protected abstract Moments Read(Tally tally);

    /// <summary>The least and the most an answer can count; null where there is no such end.</summary>
    protected virtual (double? Least, double? Most) Ends(FieldType field) => (field.Min, field.Max);

    protected sealed override Estimate ComputeAllowed(Tally tally, MeasureContext context, string method)
    {
        var moments = Read(tally);
        var estimate = new Estimate
        {
            Unit = UnitOf(context.Field),
            N = moments.N,
            LeftOut = tally.Rows - moments.N,
            Level = context.Level,
            Method = method,
        };
        if (moments.N == 0) return estimate with { Warnings = [Warnings.NoAnswers] };

        var interval = MeanIntervals.T(moments, context.Level);
        var (least, most) = Ends(context.Field);
        return estimate with
        {
            Value = moments.Mean,
            Low = interval?.Low,
            High = interval?.High,
            StandardError = MeanIntervals.StandardError(moments),
            Warnings =
            [
                .. Cautions.FewAnswers(moments.N),
                .. Cautions.When(interval is null, Warnings.NoInterval),
                .. Cautions.When(interval is { Width: 0 }, Warnings.NoSpread),
                .. Cautions.When(interval?.Low < least || interval?.High > most, Warnings.BeyondScale),
            ],
        };
    }

    protected sealed override Difference CompareAllowed(Tally first, Tally second, MeasureContext context)
    {
        var (a, b) = (Read(first), Read(second));
        var difference = new Difference
        {
            Unit = UnitOf(context.Field),
            N = a.N,
            OtherN = b.N,
            Level = context.Level,
            Method = DifferenceMethods.Welch,
        };
        if (a.N == 0 || b.N == 0) return difference with { Warnings = [Warnings.NoComparison] };

        difference = difference with { Value = a.Mean - b.Mean, Warnings = [.. Cautions.FewAnswers(a.N, b.N)] };
        return WelchTest.Of(a, b, context.Level) is { } test
            ? difference with { Low = test.Interval.Low, High = test.Interval.High, P = test.P }
            : difference with { Warnings = [.. difference.Warnings, Warnings.NoComparison] };
    }
}
