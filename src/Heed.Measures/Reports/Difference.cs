using Heed.Measures.Intervals;

namespace Heed.Measures.Reports;

/// <summary>
/// The first group's value less the second's, and whether that can be chance. Unrounded, never NaN: what can't be known is null and a
/// warning says so.
/// </summary>
public sealed record Difference
{
    /// <summary>First minus second, in <see cref="Unit"/>; null where either has no answers.</summary>
    public double? Value { get; init; }

    /// <summary>The measure's unit; differences of percentages are in percentage points.</summary>
    public required string Unit { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Level of the interval and of <see cref="Significant"/>.</summary>
    public Level Level { get; init; }

    /// <summary>Two-sided p of "no difference"; null where it can't be judged.</summary>
    public double? P { get; init; }

    /// <summary>p adjusted for the other comparisons made with it; null where it was compared alone.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>Whether p, adjusted where there is such a one, is below 1 − level.</summary>
    public bool Significant => (AdjustedP ?? P) < Level.Risk;

    /// <summary>Answers in the first group.</summary>
    public long N { get; init; }

    /// <summary>Answers in the second group.</summary>
    public long OtherN { get; init; }

    /// <summary>One of <see cref="Comparisons.DifferenceMethods"/>.</summary>
    public required string Method { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Whether there is an interval and the value lies in it. An adjusted one may miss it with one answer: then show neither without the warning.</summary>
    public bool IntervalHoldsValue => Low - Rounding <= Value && Value <= High + Rounding;

    private const double Rounding = 1e-9;
}
