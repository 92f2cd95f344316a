using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// A net score: 100·(share for − share against), in points from −100 to 100. The value is always the plain score; the adjusted interval is centred a
/// little nearer to 0. Without answers there is no value.
/// <para>Standard error: of the interval's method, so with <c>adjusted-wald</c> it is above 0 even where all answers are alike.</para>
/// <para>Source of the interval: Rocks 2016, The American Statistician 70:365–372.</para>
/// </summary>
public abstract class NetMeasure : Measure
{
    public override string Unit => MeasureUnits.Points;

    public override IReadOnlyList<string> Methods => NpsIntervals.Methods;

    /// <summary>Answers for, neither, and against.</summary>
    /// <exception cref="ArgumentException">The measure refuses the context.</exception>
    public NpsCounts Counts(Tally tally, MeasureContext context) => Refuse(context) is { } refusal ? throw new ArgumentException(refusal.Text, nameof(context)) : CountOf(tally, context);

    /// <summary>The same, the context being allowed.</summary>
    protected abstract NpsCounts CountOf(Tally tally, MeasureContext context);

    protected sealed override Estimate ComputeAllowed(Tally tally, MeasureContext context, string method)
    {
        var counts = CountOf(tally, context);
        var n = (long)counts.N;
        var estimate = new Estimate { Unit = Unit, N = n, LeftOut = tally.Rows - n, Level = context.Level, Method = method };
        if (n == 0) return estimate with { Warnings = [Warnings.NoAnswers] };

        var interval = NpsIntervals.By(method, counts, context.Level);
        var error = (method == IntervalMethods.AdjustedWald ? counts.Adjusted() : counts).StandardError;
        var computed = estimate with
        {
            Value = counts.Score,
            Low = interval.Low,
            High = interval.High,
            StandardError = error,
            Warnings = [.. Cautions.FewAnswers(n), .. Cautions.When(error == 0, Warnings.NoSpread)],
        };
        return computed.IntervalHoldsValue ? computed : computed with { Warnings = [.. computed.Warnings, Warnings.ValueOutside] };
    }

    protected sealed override Difference CompareAllowed(Tally first, Tally second, MeasureContext context)
    {
        var (a, b) = (CountOf(first, context), CountOf(second, context));
        var difference = new Difference
        {
            Unit = Unit,
            N = (long)a.N,
            OtherN = (long)b.N,
            Level = context.Level,
            Method = DifferenceMethods.AdjustedWald,
        };
        if (a.N == 0 || b.N == 0) return difference with { Warnings = [Warnings.NoComparison] };

        var compared = NpsDifference.Of(a, b, context.Level);
        var judged = difference with
        {
            Value = a.Score - b.Score,
            Low = compared.Interval.Low,
            High = compared.Interval.High,
            P = compared.P,
            Warnings = [.. Cautions.FewAnswers(difference.N, difference.OtherN)],
        };
        return judged.IntervalHoldsValue ? judged : judged with { Warnings = [.. judged.Warnings, Warnings.ValueOutside] };
    }
}
