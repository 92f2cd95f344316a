namespace Heed.Readings.Goals;

/// <summary>Where a goal sets out from.</summary>
/// <param name="Value">The value, in the measure's unit.</param>
/// <param name="N">Answers it rests on; null where someone gave the value.</param>
/// <param name="Low">Lower end of its interval; null where there is none.</param>
/// <param name="High">Upper end of its interval; null where there is none.</param>
public sealed record GoalStart(double Value, long? N = null, double? Low = null, double? High = null);
