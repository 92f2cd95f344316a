using Heed.Measures.Intervals;

namespace Heed.Measures.Reports;

/// <summary>
/// A measure's value with everything needed to read it. Unrounded. Never NaN: where nobody answered the value is null and a warning says so.
/// <see cref="N"/> and <see cref="LeftOut"/> add up to the rows of the group.
/// </summary>
public sealed record Estimate
{
    /// <summary>The value, in <see cref="Unit"/>; null where n = 0.</summary>
    public double? Value { get; init; }

    /// <summary><c>points</c>, <c>percent</c>, <c>scale points</c>, <c>seconds</c>, <c>money</c> or <c>number</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Answers that entered the denominator.</summary>
    public long N { get; init; }

    /// <summary>Rows that did not: skipped, not applicable, and what the measure leaves out by definition.</summary>
    public long LeftOut { get; init; }

    /// <summary>Lower end of the interval; null where there is none.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval; null where there is none.</summary>
    public double? High { get; init; }

    /// <summary>The interval's confidence level.</summary>
    public Level Level { get; init; }

    /// <summary>The interval's method, asked for or default, also where there is no interval.</summary>
    public required string Method { get; init; }

    /// <summary>Standard error in <see cref="Unit"/>, as the measure defines it; null where unknown.</summary>
    public double? StandardError { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Whether there is an interval and the value lies in it. An adjusted one may miss it with one answer: then show neither without the warning.</summary>
    public bool IntervalHoldsValue => Low - Rounding <= Value && Value <= High + Rounding;

    private const double Rounding = 1e-9;
}
