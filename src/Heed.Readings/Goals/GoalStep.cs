using Heed.Measures.Reports;

namespace Heed.Readings.Goals;

/// <summary>One stretch of a goal's trend.</summary>
/// <param name="Key">As readings name it: <c>2026-W05</c>, <c>2026-01</c>, <c>2026-Q1</c>.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Estimate">The reading; null where nobody answered, or where it may not be shown.</param>
/// <param name="Hidden">Whether there is one that may not be shown.</param>
/// <param name="Finished">Whether the stretch is over.</param>
public sealed record GoalStep(string Key, DateOnly First, DateOnly Last, Estimate? Estimate, bool Hidden, bool Finished);
