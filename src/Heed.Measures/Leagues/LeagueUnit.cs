using Heed.Measures.Intervals;

namespace Heed.Measures.Leagues;

/// <summary>A unit in a league table.</summary>
/// <param name="N">Answers.</param>
/// <param name="Value">As observed; null where nobody answered.</param>
/// <param name="Shrunk">Drawn towards the mean of all as far as chance may have moved it.</param>
/// <param name="StandardError">Of the shrunk value, that of the mean of all included.</param>
/// <param name="Interval">Of the shrunk value.</param>
/// <param name="Reliability">τ² ÷ (τ² + v): 0 where the value says nothing of the unit, 1 where it is taken as it is.</param>
public readonly record struct LeagueUnit(long N, double? Value, double Shrunk, double StandardError, Interval Interval, double Reliability);
