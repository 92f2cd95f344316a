namespace Heed.Readings.Goals;

/// <summary>A change of where a goal leads: kept, so that a target moved late is seen.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Target">The target before.</param>
/// <param name="Due">The date before.</param>
public sealed record GoalChange(DateTimeOffset At, string By, double Target, DateOnly Due);
