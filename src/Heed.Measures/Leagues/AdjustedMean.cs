namespace Heed.Measures.Leagues;

/// <summary>A unit's mean as it would be with the customers of everyone.</summary>
/// <param name="Value">In the unit of the answers.</param>
/// <param name="StandardError">Null where nothing is known of the spread.</param>
/// <param name="N">Answers.</param>
/// <param name="Covered">Direct: share of the standard's customers in strata the unit has answers in. Indirect: share of the unit's answers in strata the reference has.</param>
public readonly record struct AdjustedMean(double Value, double? StandardError, long N, double Covered);
