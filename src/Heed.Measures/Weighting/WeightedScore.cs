using Heed.Measures.Intervals;

namespace Heed.Measures.Weighting;

/// <summary>A score of weighted answers. Unrounded, never NaN.</summary>
/// <param name="Value">In <paramref name="Unit"/>; null where nobody answered or nothing weighs.</param>
/// <param name="Unit">One of <see cref="Scores.MeasureUnits"/>.</param>
/// <param name="N">Answers.</param>
/// <param name="EffectiveN">What they are worth as unweighted ones, 0 to n.</param>
/// <param name="StandardError">In <paramref name="Unit"/>; null where unknown.</param>
/// <param name="Interval">Null where there is none.</param>
/// <param name="Level">Confidence level.</param>
/// <param name="Method">The interval's method, also where there is none.</param>
public sealed record WeightedScore(
    double? Value, string Unit, long N, double EffectiveN, double? StandardError, Interval? Interval, Level Level, string Method)
{
    internal static WeightedScore None(string unit, long n, Level level, string method) => new(null, unit, n, 0, null, null, level, method);
}
