namespace Heed.Measures.Trends;

/// <summary>A point of a standardised chart.</summary>
/// <param name="Z">Distance from the baseline in standard errors; null where it can't be told.</param>
/// <param name="Flagged">Whether it lies beyond the limit.</param>
/// <param name="Low">Lower limit in the measure's unit, for this point's size; null where it can't be told.</param>
/// <param name="High">Upper limit.</param>
public readonly record struct StandardisedPoint(double? Z, bool Flagged, double? Low, double? High);
