using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>median</c> and <c>p90</c>: what half, or nine in ten, of all answers do not exceed; in seconds, money or plain numbers. As
/// <see cref="NumberCounts.Quantile"/> has it. Interval: <see cref="QuantileIntervals"/>; where a side has none a warning says so. Numbers beyond ±512 are
/// read to 0.2 % (<see cref="NumberCounts.Rounding"/>), to the last digit where <c>exact-order-statistics</c> is asked for. Standard error:
/// <see cref="QuantileIntervals.StandardError"/>. Comparison: <see cref="QuantileDifference"/>. Without answers there is no value.
/// </summary>
public sealed class QuantileMeasure : Measure
{
    private readonly double share;

    private QuantileMeasure(string id, double share) => (Id, this.share) = (id, share);

    public static QuantileMeasure Median { get; } = new("median", 0.5);

    public static QuantileMeasure P90 { get; } = new("p90", 0.9);

    public override string Id { get; }

    public override string Unit => MeasureUnits.Number;

    public override IReadOnlyList<string> Methods => [IntervalMethods.OrderStatistics, IntervalMethods.ExactOrderStatistics];

    public override string UnitOf(FieldType field) => MeasureUnits.Of(field);

    public override NumberDetail Needs(string? method) => method == IntervalMethods.ExactOrderStatistics ? NumberDetail.Exact : NumberDetail.Rounded;

    protected override Refusal? RefuseField(FieldType field) => field.Kind is FieldKind.Number or FieldKind.Duration or FieldKind.Money
        ? null
        : field.IsNumeric ? Refusal.WrongField($"'{Id}' is of times, money and plain numbers; this field is {FieldRefusals.Describe(field)}. Use 'mean', or 'share' with 'of'.")
        : Refusal.WrongField($"'{Id}' is of times, money and plain numbers; this field is {FieldRefusals.Describe(field)}. Use 'share' with 'of'.");

    protected override Estimate ComputeAllowed(Tally tally, MeasureContext context, string method)
    {
        var numbers = Read(tally);
        var estimate = new Estimate { Unit = UnitOf(context.Field), N = numbers.N, LeftOut = tally.Rows - numbers.N, Level = context.Level, Method = method };
        if (numbers.N == 0) return estimate with { Warnings = [Warnings.NoAnswers] };
        var (low, high) = QuantileIntervals.Of(numbers, share, context.Level);
        return estimate with
        {
            Value = numbers.Quantile(share),
            Low = low,
            High = high,
            StandardError = QuantileIntervals.StandardError(numbers, share),
            Warnings = [.. Cautions.FewAnswers(numbers.N), .. Cautions.When(low is null || high is null, Warnings.NoBound), .. Cautions.When(high - low == 0, Warnings.NoSpread)],
        };
    }

    protected override Difference CompareAllowed(Tally first, Tally second, MeasureContext context)
    {
        var (a, b) = (Read(first), Read(second));
        var difference = new Difference { Unit = UnitOf(context.Field), N = a.N, OtherN = b.N, Level = context.Level, Method = DifferenceMethods.OrderStatistics };
        if (a.N == 0 || b.N == 0) return difference with { Warnings = [Warnings.NoComparison] };
        difference = difference with { Value = a.Quantile(share) - b.Quantile(share), Warnings = [.. Cautions.FewAnswers(a.N, b.N)] };
        return QuantileDifference.Of(a, b, share, context.Level) is { } test
            ? difference with { Low = test.Interval.Low, High = test.Interval.High, P = test.P }
            : difference with { Warnings = [.. difference.Warnings, Warnings.NoComparison] };
    }

    private NumberCounts Read(Tally tally) =>
        tally.NumberCounts() ?? throw new ArgumentException($"'{Id}' needs how often each number was given; the tally has their mean and spread only.", nameof(tally));
}
