namespace Heed.Measures.Trends;

/// <summary>A point of a series: a value and how far to trust it.</summary>
/// <param name="Value">In the measure's unit; null where nobody answered.</param>
/// <param name="StandardError">In the same unit, 0 or more; null where unknown.</param>
public readonly record struct Reading(double? Value, double? StandardError);
